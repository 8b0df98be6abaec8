import type { Payload } from 'payload'

type Session = {
  startTransaction(options: object): void
  abortTransaction(): Promise<unknown>
  endSession(): Promise<unknown>
}
type Rows = {
  find(filter: object, options?: object): AsyncIterable<object>
  insertMany(rows: object[]): Promise<unknown>
  deleteMany(filter: object): Promise<unknown>
  estimatedDocumentCount(): Promise<number>
}

/** The driver beneath Payload's MongoDB adapter, as far as whole databases need it. */
export type MongoConnection = {
  db: {
    databaseName: string
    collection(name: string): Rows
    listCollections(): { toArray(): Promise<{ name: string }[]> }
    dropDatabase(): Promise<unknown>
    command(command: object): Promise<{ dataSize?: number }>
  }
  getClient(): { startSession(options?: object): Session }
}

type ExtendedJson = { stringify(value: object, options: object): string; parse(text: string, options: object): object }

/** The connection, and rows to and from extended JSON, which keeps ids, dates and whole numbers what they are. */
export function mongoOf(payload: Payload): {
  connection: MongoConnection
  toJson: (row: object) => string
  fromJson: (line: string) => object
} {
  const { connection, collections } = payload.db as unknown as {
    connection: MongoConnection
    collections: Record<string, { base: { mongo: { BSON: { EJSON: ExtendedJson } } } }>
  }
  const json = collections.users?.base.mongo.BSON.EJSON
  if (!json) throw new Error('The MongoDB driver was not found.')
  return {
    connection,
    toJson: (row) => json.stringify(row, { relaxed: false }),
    fromJson: (line) => json.parse(line, { relaxed: false }),
  }
}
