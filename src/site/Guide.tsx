import { dialOf } from '../richtext/telephones.ts'
import type { Snapshot } from '../snapshot.ts'
import { guideSections } from '../snapshotTree.ts'
import { type AddressOf, TreeView } from './TreeView.tsx'

/** The elements of a 办事指南 as headed sections, in the order a visitor needs them; nothing for other kinds. */
export function Guide({ snapshot, addressOf }: { snapshot: Snapshot; addressOf: AddressOf }) {
  const sections = guideSections(snapshot)
  if (sections.length === 0) return null
  return (
    <div className="guide">
      {sections.map(({ part, title, tree }) => (
        <section key={part}>
          <h2>{title}</h2>
          <div>
            {part === 'telephones' ? (
              <Telephones snapshot={snapshot} />
            ) : (
              <TreeView tree={tree} language={snapshot.language} addressOf={addressOf} />
            )}
          </div>
        </section>
      ))}
    </div>
  )
}

/** Each number by itself, large enough for a thumb. */
function Telephones({ snapshot: { facts } }: { snapshot: Snapshot }) {
  if (facts.kind !== 'service') return null
  return (
    <ul className="dial">
      {facts.telephones.map((telephone) => (
        <li key={telephone}>
          <a href={`tel:${dialOf(telephone) ?? telephone}`}>
            <bdi>{telephone}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}
