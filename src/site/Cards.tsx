import { dayShown } from './format.ts'
import { PictureImage } from './Media.tsx'
import type { ListItem } from './types.ts'

/** Texts side by side, each with its picture. */
export function Cards({ items }: { items: ListItem[] }) {
  return (
    <ul className="cards">
      {items.map((item) => (
        <li key={item.path}>
          {item.cover ? <PictureImage picture={item.cover} sizes="(min-width: 56rem) 22rem, 100vw" /> : null}
          <a href={item.path}>{item.title}</a>
          <time dateTime={dayShown(item.publishedAt)}>{dayShown(item.publishedAt)}</time>
        </li>
      ))}
    </ul>
  )
}
