import { Link } from '@payloadcms/ui'
import type { Source } from '../../disclosure/registers/madeFrom.ts'
import type { Say } from '../speak.ts'
import { Part } from './Part.tsx'

/** The rows of registers a text was made of. */
export function MadeFromPart({ sources, say }: { sources: Source[]; say: Say }) {
  if (sources.length === 0) return null
  return (
    <Part heading={say({ zh: '由登记事项生成', en: 'Made from the registers' })} name="made-from">
      <ul>
        {sources.map((source) => (
          <li key={source.href}>
            {say(source)}{' '}
            <Link href={source.href} prefetch={false}>
              <span dir="auto">{source.title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  )
}
