/** Three lanes: `unit` needs no Payload, `integration` boots it, `browser` drives Chromium. */
const swc = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: { target: 'es2023', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
      module: { type: 'es6' },
    },
  ],
}

const lane = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['production', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: swc,
  transformIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/data/'],
  ...more,
})

const withSample = { globalSetup: '<rootDir>/test/support/browserSetup.mjs', globalTeardown: '<rootDir>/test/support/browserTeardown.mjs' }
const withOffice = { globalSetup: '<rootDir>/test/support/globalSetup.mjs' }

export default {
  projects: [
    lane('unit', ['<rootDir>/test/unit/**/*.test.ts?(x)', '<rootDir>/test/channels/**/*.test.ts?(x)']),
    lane(
      'integration',
      ['integration', 'faults', 'drills'].map((folder) => `<rootDir>/test/${folder}/**/*.test.ts?(x)`),
      withOffice,
    ),
    lane('faults', ['<rootDir>/test/endurance/**/*.test.ts?(x)'], withOffice),
    lane('browser', ['<rootDir>/test/browser/**/*.test.ts?(x)'], withSample),
  ],
  // A bound for what hangs, no measure: on a machine that does other work a test may take many times as long.
  testTimeout: 180_000,
  // Jest never gives back a file's modules, about 50 MB for one that boots Payload: a worker that has grown is replaced.
  workerIdleMemoryLimit: '1500MB',
}
