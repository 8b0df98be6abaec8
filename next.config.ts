import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  turbopack: { root: dirname(fileURLToPath(import.meta.url)) },
  // What sets letters as pages reads files beside its own code, which a bundle does not have.
  serverExternalPackages: ['docx', 'fontkit', 'pdfkit'],
  // The server in src/server.ts stands before Next; nobody needs to know what is behind it.
  poweredByHeader: false,
  // `npm run check` is where types are checked, of everything; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(config, { devBundleServerPackages: false })
