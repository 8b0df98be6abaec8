import { logger } from '../../src/logger.ts'

// Writes its log where there is no room for it, and says on standard output that it is still there.
const { destination } = logger() as { destination: { write(line: string): void } }
for (let line = 0; line < 2000; line++) destination.write(`${JSON.stringify({ level: 30, time: Date.now(), msg: `line ${line}` })}\n`)
await new Promise((resolve) => setTimeout(resolve, 300))
process.stdout.write('still there\n')
process.exit(0)
