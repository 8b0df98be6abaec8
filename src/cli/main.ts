import path from 'node:path'
import { Command, CommanderError } from 'commander'
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
  .requiredOption('--collection <slug>', 'articles | policies | interpretations | notices | pages')
  .requiredOption('--language <code>', '语言 / language, e.g. zh')
  .option('--as <email>', '以谁的名义 / on whose behalf')
  .option('--column <slug>', '栏目 / column')
  .option('--json', '输出 JSON / print JSON')
  .action(async (file, options) => (await import('./import.ts')).importFile({ file, ...options }))

program
  .command('count')
  .description('按窗口、语言、栏目、处室和月份统计 / count by window, language, column, unit and month')
  .requiredOption('--year <year>', '年份 / year', wholeNumber)
  .option('--origin <origin>', 'live | sandbox | sample | imported')
  .option('--json', '输出 JSON，含每个数字的记录 / print JSON with the records behind each number')
  .action(async (options) => (await import('./count.ts')).countYear(options))

program
  .command('verify')
  .description('重新计算全部链和定稿 / recompute every chain and edition')
  .option('--json', '输出 JSON / print JSON')
  .action(async (options) => (await import('./verify.ts')).verifyOffice(options))

program
  .command('deliver')
  .description('投送到期的内容 / deliver what is due')
  .requiredOption('--once', '投送一轮后结束 / work off what is due, then end')
  .option('--json', '输出 JSON / print JSON')
  .action(async (options) => (await import('./deliver.ts')).deliverOnce(options))

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

try {
  await program.parseAsync()
  process.exit(process.exitCode ?? 0)
} catch (error) {
  // Help and version end the same way, with exit code 0.
  if (error instanceof CommanderError) {
    if (error.code === 'fabu.year') console.error(error.message)
    process.exit(error.exitCode === 0 ? 0 : 2)
  }
  console.error(explain(error))
  process.exit(1)
}
