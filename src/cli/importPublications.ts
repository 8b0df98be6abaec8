import { readTextFile } from './readTextFile.ts'
import { requestAs } from './requestAs.ts'
import { withOffice } from './withOffice.ts'

type Options = { as: string; json?: boolean }

/** `fabu import-publications <file>`: what was published before, from a CSV file, into the ledger, on behalf of somebody. */
export async function importEarlierPublications(file: string, { as, json }: Options): Promise<void> {
  const text = await readTextFile(file)
  await withOffice(async ({ payload }) => {
    const { importEarlier } = await import('../report/earlier/importEarlier.ts')
    const req = await requestAs({ payload, email: as })
    const { batch, publications, origin } = await importEarlier({ req, text, file: file.split(/[\\/]/).at(-1) ?? '' })
    console.log(
      json ? JSON.stringify({ batch, publications, origin }) : `✓ ${publications} 条发布记录（${origin}） / publications: ${batch}`,
    )
  })
}
