import { withOffice } from '../../src/cli/withOffice.ts'
import { keepAlarms } from '../../src/jobs/keepAlarms.ts'

// One look of the clock at what is late, in a process of its own, on the office the environment names: a test does not wait for the stroke.
await withOffice(({ payload }) => keepAlarms({ payload }))
process.exit(0)
