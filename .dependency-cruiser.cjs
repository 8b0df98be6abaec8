// Which way imports may point (docs/design.md, "The rooms"). Run by bin/arrows.mjs, as part of `npm run check`.
// Rules named `runtime-…` look at what is really loaded; all others see type-only imports too.

/** The rooms from the top of the house to the ground. A room may import from its own floor and from those below. */
const floors = [
  { name: 'entries', path: '^payload\\.config\\.ts$|^src/(server|cli|sample|setup)(/|\\.ts$)' },
  { name: 'app-jobs', path: '^src/(app|jobs)/' },
  { name: 'office', path: '^src/(admin|collections|hooks|access)/' },
  { name: 'evidence', path: '^src/(evidence|mourning|preview|sealing)/' },
  { name: 'views', path: '^src/(audit|backup|disclosure|report|translation|verify|yearbook)/' },
  { name: 'documents', path: '^src/documents/' },
  { name: 'review', path: '^src/review/' },
  { name: 'editions', path: '^src/editions/' },
  { name: 'reconcile', path: '^src/reconcile/' },
  { name: 'delivery', path: '^src/(delivery|epochs)/' },
  { name: 'alarms', path: '^src/alarms/' },
  { name: 'records', path: '^src/(accounts|ledger|security|trail)/' },
  { name: 'channels', path: '^src/(channels|sandbox)/' },
  { name: 'site', path: '^src/site/' },
  { name: 'content', path: '^src/(richtext|media)/|^src/(snapshot|snapshotFiles|snapshotTree|texts)\\.ts$' },
  { name: 'ground', path: '^src/(i18n|database)/|^src/(?!(server|snapshot|snapshotFiles|snapshotTree|texts)\\.)[^/]+\\.tsx?$' },
]

/** Predicates about a user are asked by commands on every floor; they import nothing of the house but their like. */
const askedEverywhere = '^src/access/'

/** The pure part of each domain: rules, tables, hashes, rendering. Tested without a database. */
const pure = [
  '^src/(clock|errors|guideParts|ids|languages|snapshot|snapshotTree)\\.ts$',
  '^src/review/(chain|fourEyes)\\.ts$',
  '^src/editions/canonical\\.ts$',
  '^src/trail/(chain|links)\\.ts$',
  '^src/security/(event|syslogLine)\\.ts$',
  '^src/delivery/backoff\\.ts$',
  '^src/reconcile/chooseDue\\.ts$',
  '^src/channels/(htmlLines|lineDifferences)\\.ts$',
  '^src/channels/wechat/articleDifferences\\.ts$',
  '^src/channels/[^/]+/(preflight|render)\\.tsx?$',
  '^src/disclosure/(days|dueDay|workingDays|libraryCalendar|statementKeys)\\.ts$',
  '^src/disclosure/request/(number|nearlyDue|whyNotDisclosed|whyNotToPublish|daysLeft|applicationHeads|channels|readApplications|clock|clockRules|whyNot|whyNotOutcome|outcomes|applicants|fee|receivedOn|standing|reply|likeness)\\.ts$',
  '^src/disclosure/(cases/caseEvent|registers/(messageDue|documentDue)|person/box|personalData|consultations/(consultationState|outcomeDay|seenSubmissions|submissionHeads)|reply/chain|messages/(pasteLabels|readPasted|whyNotPublic|messageReply|sources))\\.ts$',
  '^src/report/(form|cellNamed|cellSentence|numbers|figures|registerFigures|toldFigures|table[234]|checks|readReport|readNarrative|readProblems|frozen|improvement/dealtWith|years/comparison|english/(formWords|narrative))\\.ts$',
  '^src/disclosure/(elsewhere/look|alarms/causes|registers/(budgetDue|documentStates|mendDue|improvementDue|redLine))\\.ts$',
  '^src/ledger/(tally|monthly|cuts)\\.ts$',
  '^src/yearbook/(standards|limitWords|whyNotLimit|punctuality|freshness|due)\\.ts$',
  '^src/yearbook/visits/week\\.ts$',
  '^src/yearbook/sheet/(lines|finding|judge\\w+|printSheet)\\.ts$',
  '^src/report/print/(tables|narrative|printComparison|printReport)\\.ts$',
  '^src/documents/(document|fill|signature|wordLines|toDocx)\\.ts$',
  '^src/richtext/(tree|validate|walk|plainText|fromEditorState|barsOf|chart)\\.ts$',
  '^src/media/(kinds|sizes|safeName|resolve|archive|checkArchive|checkPdf|checkText|stripVideo)\\.ts$',
]

module.exports = {
  forbidden: [
    ...floors
      .map(({ name, path }, index) => ({
        name: `arrows-${name}`,
        comment: 'Imports point one way: a room does not know the rooms above it.',
        severity: 'error',
        from: { path },
        // Next's routes name the configuration by its alias, as Payload wants it.
        to: { path: floors.slice(0, index).map((floor) => floor.path), pathNot: [askedEverywhere, '^payload\\.config\\.ts$'] },
      }))
      .filter(({ to }) => to.path.length > 0),
    {
      name: 'arrows-access',
      comment: 'Predicates are asked on every floor, so they may know the ground only.',
      severity: 'error',
      from: { path: askedEverywhere },
      to: { path: '^(src/|payload\\.config)', pathNot: [askedEverywhere, floors.at(-1).path] },
    },
    {
      name: 'arrows-sandbox',
      comment: 'The stand-ins speak the real protocols over HTTP: no room reaches into them but the entries and the sample.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(sandbox|server|cli|sample)(/|\\.ts$)' },
      to: { path: '^src/sandbox/' },
    },
    {
      name: 'runtime-no-circles',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'runtime-config-stays-light',
      comment:
        "What payload.config.ts reaches is bundled by Next: react-dom/server fails its build, and no command may send. Commands write rows; the clock's process wires the channels.",
      severity: 'error',
      from: { path: '^payload\\.config\\.ts$|^src/app/\\(payload\\)/' },
      to: {
        reachable: true,
        path: [
          '^src/site/.*\\.tsx$',
          '^src/channels/[^/]+/(render|send|lookup|recall|inspect|inventory)\\.tsx?$',
          '^src/channels/register\\.ts$',
          '^src/sandbox/',
          'react-dom/server',
        ],
      },
    },
    {
      name: 'runtime-pure',
      comment: 'The pure part of a domain is tested without a database, a server or a disk.',
      severity: 'error',
      from: { path: pure },
      to: { reachable: true, path: ['node_modules/(payload|next|@payloadcms)/', '/(payload|next|@payloadcms)/dist/', '^(node:)?fs(/|$)'] },
    },
    {
      name: 'runtime-resolvable',
      comment: 'An import that leads nowhere would be seen by no other rule.',
      severity: 'error',
      from: {},
      // The alias is Next's, and style sheets are no code.
      to: { couldNotResolve: true, pathNot: '^@payload-config$|\\.s?css$|/css$' },
    },
  ],
}
