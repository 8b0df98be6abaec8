import path from 'node:path'
import { Command, CommanderError } from 'commander'
import { textCollections } from '../texts.ts'
import { explain } from './explain.ts'

/** The tool of the office. Each subcommand is a file, loaded when it is called, so that help answers at once. */
const program = new Command('fabu')
  .description('发布 Fabu：审核、发布、统计与核验。 Review, publish, count and verify.')
  .option('--office <folder>', '使用哪个机构的数据 / the office to work on (default: the one in use)')
  .showHelpAfterError('（使用 --help 查看说明 / see --help）')
  .exitOverride()

program
  .command('demo')
  .description('在独立的数据文件夹中走完全流程 / run the whole pipeline in a data folder of its own')
  .option('--json', '最后输出一行 JSON / end with one line of JSON')
  .option('--keep', '保留数据文件夹 / keep the data folder afterwards')
  .action(async (options) => (await import('./demo.ts')).demo(options))

program
  .command('init')
  .description('设立正式机构 / set up a real office')
  .option('--plan <file>', '由 JSON 文件设立 / set up from a JSON file (see docs/setup.md)')
  .option('--name <name>', '机构名称 / name of the office')
  .option('--site-url <url>', '网站地址 / address of the public site')
  .option('--languages <codes>', '语言，逗号分隔 / languages, separated by commas', 'zh,en')
  .option('--admin-name <name>', '首位管理员姓名 / name of the first administrator')
  .option('--admin-email <email>', '首位管理员邮箱 / e-mail of the first administrator')
  .option('--json', '输出 JSON / print JSON')
  .action(async (options) => (await import('./init.ts')).init(options))

program
  .command('import <file>')
  .description('导入 Markdown 或纯文本为草稿 / bring in Markdown or plain text as a draft')
  .requiredOption('--collection <slug>', textCollections.join(' | '))
  .requiredOption('--language <code>', '语言 / language, e.g. zh')
  .option('--as <email>', '以谁的名义 / on whose behalf')
  .option('--column <slug>', '栏目 / column')
  .option('--json', '输出 JSON / print JSON')
  .action(async (file, options) => (await import('./import.ts')).importFile({ file, ...options }))

program
  .command('import-publications <file>')
  .description('由 CSV 导入以前的发布记录，单独计数 / bring in what was published before from CSV; it counts apart')
  .requiredOption('--as <email>', '以谁的名义：秘书处或签发人 / on whose behalf: the secretariat or a publisher')
  .option('--json', '输出 JSON / print JSON')
  .action(async (file, options) => (await import('./importPublications.ts')).importEarlierPublications(file, options))

program
  .command('count')
  .description('按窗口、语言、栏目、处室和月份统计 / count by window, language, column, unit and month')
  .requiredOption('--year <year>', '年份 / year', wholeNumber)
  .option('--origin <origin>', 'live | sandbox | sample | imported')
  .option('--json', '输出 JSON，含每个数字的记录 / print JSON with the records behind each number')
  .action(async (options) => (await import('./count.ts')).countYear(options))

program
  .command('verify')
  .description('重新计算全部链、定稿、文件和计数 / recompute every chain, edition, file and count')
  .option(
    '--checkpoint <file>',
    '与签名的检查点核对；文件不存在时写出 / hold against a signed checkpoint; one that is not there is written',
  )
  .option('--signed-by <fingerprint>', '检查点由此密钥签名 / the checkpoint was signed by this key')
  .option('--json', '输出 JSON / print JSON')
  .action(async (options) => (await import('./verify.ts')).verifyOffice(options))

program
  .command('security-log')
  .description('导出安全日志；导出本身也记入日志 / export the security log, and note in it that it was')
  .option('--from <date>', '自何日起（含），上海时间 / from this day on, in Shanghai')
  .option('--to <date>', '至何日止（含） / up to and with this day')
  .option('--json', '每行一个 JSON 对象 / one JSON object a line')
  .option('--csv', 'CSV')
  .action(async (options) => (await import('./securityLog.ts')).securityLog(options))

program
  .command('evidence <text>')
  .description('导出一个文本的证据包 / export the evidence of a text, by its office id')
  .option('--out <file>', 'ZIP 文件 / where to write the ZIP')
  .action(async (text, options) => (await import('./evidence.ts')).evidence({ text, ...options }))

program
  .command('seal <collection> <id>')
  .description('申请依法封存一个文本 / ask that the words of a text be destroyed by law')
  .requiredOption('--as <email>', '以谁的名义 / on whose behalf')
  .requiredOption('--ground <text>', '依据，将保留 / ground; it is kept')
  .requiredOption('--document-number <number>', '批准文号 / number of the document that orders it')
  .option('--json', '输出 JSON / print JSON')
  .action(async (collection, id, options) => (await import('./seal.ts')).sealText({ collection, id, ...options }))

program
  .command('decide-seal <seal> <decision>')
  .description('封存：confirm 同意、refuse 不同意 / decide on a seal as the second person: confirm or refuse')
  .requiredOption('--as <email>', '以谁的名义 / on whose behalf')
  .option('--comment <text>', '意见，不同意时必填 / comment, needed to refuse')
  .option('--json', '输出 JSON / print JSON')
  .action(async (seal, decision, options) => (await import('./seal.ts')).decideOnSeal({ seal, decision, ...options }))

program
  .command('deliver')
  .description('投送到期的内容 / deliver what is due')
  .requiredOption('--once', '投送一轮后结束 / work off what is due, then end')
  .option('--json', '输出 JSON / print JSON')
  .action(async (options) => (await import('./deliver.ts')).deliverOnce(options))

program
  .command('backup')
  .description('备份：一个带校验的文件，运行中即可 / one checksummed file, while everything runs')
  .option('--to <folder>', '写到哪个文件夹 / the folder to write to (default: FABU_BACKUP_DIR)')
  .option('--with-secret', '包含 secret / with the secret: whoever has the file can act as anybody')
  .option('--verify <file>', '检查一份备份 / check a backup instead')
  .option('--json', '输出 JSON / print JSON')
  .action(async (options) => (await import('./backup.ts')).backup(options))

program
  .command('restore <file>')
  .description('由备份恢复到空文件夹；时钟停住 / restore a backup into an empty folder; the clock stands still')
  .requiredOption('--into <folder>', '机构的文件夹 / the folder of the office')
  .option('--despite-faults', '核验有不符也恢复 / restore even where verifying finds faults')
  .option('--json', '输出 JSON / print JSON')
  .action(async (file, options) => (await import('./restore.ts')).restoreOffice({ file, ...options }))

program
  .command('migrate-database')
  .description('迁移到另一种数据库；先停掉其他进程 / move to another database; stop every other process first')
  .requiredOption('--to <url>', 'file:… | mongodb://…')
  .option('--json', '输出 JSON / print JSON')
  .action(async (options) => (await import('./migrateDatabase.ts')).migrateDatabase(options))

program
  .command('epoch <verb>')
  .description('纪元：status 状态，open 启用副本，ask 核对窗口，go 启动时钟 / epochs: status, open a copy, ask the outlets, go')
  .option('--reason <reason>', 'open: copy')
  .option('--as <email>', 'go：以谁的名义 / on whose behalf')
  .option('--json', '输出 JSON / print JSON')
  .action(async (verb, options) => (await import('./epoch.ts')).epoch({ verb, ...options }))

program
  .command('reconcile')
  .description('核对各窗口：发出的还在吗，还有什么说不清的 / look whether what is out still stands, and what else does')
  .option('--outlet <uid>', '只看一个窗口 / one outlet only')
  .option('--all', '全部内容，而非只看到期的 / everything that stands, not only what is due')
  .option('--json', '输出 JSON / print JSON')
  .action(async (options) => (await import('./reconcile.ts')).reconcileNow(options))

/** A command on one text, on somebody's behalf. */
const onText = (verb: 'submit' | 'recall' | 'correct' | 'withdraw', command: Command) =>
  command
    .requiredOption('--as <email>', '以谁的名义 / on whose behalf')
    .option('--json', '输出 JSON / print JSON')
    .action(async (collection, id, options) => (await import('./review.ts')).actOnText({ verb, collection, id, ...options }))

onText('submit', program.command('submit <collection> <id>').description('提交审核 / submit a text for review'))
onText('recall', program.command('recall <collection> <id>').description('撤回修改 / take a text back out of review'))
onText(
  'correct',
  program
    .command('correct <collection> <id>')
    .description('提交更正 / submit a correction of a published text')
    .requiredOption('--note <text>', '给公众的更正说明 / note for the public'),
)
onText(
  'withdraw',
  program
    .command('withdraw <collection> <id>')
    .description('撤下 / withdraw a published text')
    .requiredOption('--reason <text>', '公开的理由 / reason the public reads'),
)

program
  .command('decide <review> <decision>')
  .description('审核：approve 通过，return 退回 / decide the current step of a round: approve or return')
  .requiredOption('--as <email>', '以谁的名义 / on whose behalf')
  .option('--comment <text>', '意见，退回时必填 / comment, needed to return')
  .option('--json', '输出 JSON / print JSON')
  .action(async (review, decision, options) => (await import('./review.ts')).decideRound({ review, decision, ...options }))

program
  .command('sample <year>')
  .description('在示例机构中演示一年的记录：2022 / play a year of records in the sample office: 2022')
  .action(async (year) => (await import('./sample.ts')).sample(year))

program
  .command('report <year> [file]')
  .description(
    '政府信息公开工作年度报告：表格、数据与核对；import <file> 核对已有报告；draft <year> 生成网站稿件 / the annual report; import <file> checks an existing one; draft <year> makes a draft for the site',
  )
  .option('--check', '只核对，有错误时退出码为 1 / only check; exit code 1 on errors')
  .option('--origin <origin>', 'live | sandbox | sample | imported')
  .option('--as <email>', 'draft、--tasks：以谁的名义 / on whose behalf')
  .option('--tasks', 'import：把第五部分的问题列为整改任务 / set section five up as tasks')
  .option('--before <file>', 'import：与上年的报告核对结转 / against the report of the year before')
  .option('--kept', 'import：与本机构所存上年数据核对结转 / against what is kept of the year before')
  .option('--note <words>', 'import：上年结转与上年报告不一致的说明 / why what is carried in differs')
  .option('--docx <file>', '写成 DOCX / write as DOCX')
  .option('--pdf <file>', '写成 PDF / write as PDF')
  .option('--xlsx <file>', '把表格写成 XLSX / write the tables as XLSX')
  .option('--lang <lang>', '语言 / language: zh | en')
  .option('--profile <profile>', '表三格式 / form of table 3: 2021-30 | 2019-60')
  .option('--json', '输出 JSON / print JSON')
  .action(async (year, file, options) => {
    if (year === 'import' && file) return (await import('./reportImport.ts')).importReport(file, options)
    if (year === 'draft' && file) return (await import('./reportDraft.ts')).draftYear(file, options)
    return (await import('./report.ts')).report(year, options)
  })

program
  .command('year <year>')
  .description(
    '逐月看一年：发布、申请、留言、更新情况，年度报告今日会怎样写 / a year by month: what was published, answered and renewed, and what the annual report would say today',
  )
  .option('--origin <origin>', 'live | sandbox | sample | imported')
  .option('--json', '输出 JSON / print JSON')
  .action(async (year, options) => (await import('./year.ts')).year(year, options))

program
  .command('inspect-sheet')
  .description('政府网站与政务新媒体自查表，由现有记录填写 / the national inspection sheet, filled in from the records')
  .option('--pdf <file>', '写成 PDF / write as PDF')
  .option('--json', '输出 JSON / print JSON')
  .action(async (options) => (await import('./inspectSheet.ts')).printInspectSheet(options))

program
  .command('derive <dayOrNumber>')
  .description('逐日说明期限如何计算 / show day by day how a deadline is counted')
  .option('--days <n>', '工作日数 / working days')
  .option('--rule <name>', '按哪项规定，默认 reply（答复） / by which period; the time to reply otherwise')
  .option('--json', '输出 JSON / print JSON')
  .action(async (dayOrNumber, options) => (await import('./derive.ts')).derive(dayOrNumber, options))

const site = program.command('site').description('公开网站 / the public site')
site
  .command('build')
  .description('重新生成全部页面并一次切换，发布照常进行 / make every page anew and exchange them at once; publishing goes on meanwhile')
  .option('--threads <count>', '线程数，默认为处理器核数 / how many threads write; as many as there are cores otherwise', threadCount)
  .option('--json', '输出 JSON / print JSON')
  .action(async (options) => (await import('./site.ts')).buildOfficeSite(options))
site
  .command('check')
  .description('核对全部文件与站内链接 / hold every file and inner link against what should be there')
  .option('--json', '输出 JSON / print JSON')
  .action(async (options) => (await import('./site.ts')).inspectSite(options))
site
  .command('mirror')
  .description('把公开网站送到 FABU_SITE_MIRRORS 所列镜像 / bring the public site to the mirrors of FABU_SITE_MIRRORS')
  .option('--compare', '先逐一核对镜像上的每个文件 / hold every file there against the site first')
  .option('--json', '输出 JSON / print JSON')
  .action(async (options) => (await import('./siteMirror.ts')).mirrorSiteNow(options))

const personKeys = program.command('person-keys').description('申请人资料的密钥 / the keys applicants are sealed with')
personKeys
  .command('rotate')
  .description('用 FABU_PERSON_KEYS 的第一个密钥重新密封 / seal everything anew under the first of FABU_PERSON_KEYS')
  .option('--json', '输出 JSON / print JSON')
  .action(async (options) => (await import('./personKeys.ts')).rotatePersonKeys(options))

const user = program.command('user').description('用户 / users')
user
  .command('add')
  .description('添加用户，密码从 FABU_PASSWORD 或标准输入读取 / add a user; the password comes from FABU_PASSWORD or standard input')
  .requiredOption('--email <email>', '邮箱 / e-mail')
  .requiredOption('--name <name>', '姓名 / name')
  .requiredOption('--roles <roles>', '角色，逗号分隔 / roles, separated by commas')
  .option('--languages <codes>', '语言，逗号分隔；空为全部 / languages; empty for all', '')
  .option('--unit <name>', '处室名称 / name of the unit')
  .option('--title <title>', '职务 / title')
  .option('--json', '输出 JSON / print JSON')
  .action(async (options) => (await import('./userAdd.ts')).userAdd(options))

program.hook('preAction', () => {
  const { office } = program.opts<{ office?: string }>()
  // Seen from where the command was called, like any other path given to it.
  if (office) process.env.FABU_OFFICE = path.resolve(office)
})

function wholeNumber(value: string): number {
  if (!/^\d{4}$/.test(value)) throw new CommanderError(2, 'fabu.year', `"${value}" is not a year.`)
  return Number(value)
}

function threadCount(value: string): number {
  if (!/^[1-9]\d?$/.test(value)) throw new CommanderError(2, 'fabu.threads', `"${value}" is not a number of threads (1 to 99).`)
  return Number(value)
}

try {
  await program.parseAsync()
  process.exit(process.exitCode ?? 0)
} catch (error) {
  // Help and version end the same way, with exit code 0.
  if (error instanceof CommanderError) {
    if (error.code === 'fabu.year' || error.code === 'fabu.threads') console.error(error.message)
    process.exit(error.exitCode === 0 ? 0 : 2)
  }
  console.error(explain(error))
  process.exit(1)
}
