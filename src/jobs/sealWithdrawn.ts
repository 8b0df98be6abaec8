import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { folderOfSite } from '../channels/website/websites.ts'
import { mediaFolder } from '../media/folder.ts'
import { sealDue } from '../sealing/sealDue.ts'

/** Destroys what two people had sealed, once nothing of it is out. */
export const sealWithdrawn = ({ payload, forgetDrills }: { payload: Payload; forgetDrills?: (traces: string[]) => Promise<void> }) =>
  sealDue({
    payload,
    folder: folderOfSite(),
    readMedia: (file) => readFile(path.join(mediaFolder(), path.basename(file))),
    ...(forgetDrills ? { forgetDrills } : {}),
  })
