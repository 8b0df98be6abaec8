import type { Translate } from '../i18n/words.ts'
import { isLanguage } from '../languages.ts'
import type { Attachment, Picture, StoredFile, Video } from '../richtext/tree.ts'
import { languageAttributes, languageName, sizeShown, typeShown } from './format.ts'
import { useMediaPath } from './MediaRoot.ts'
import { fileOf, pictureForms, smallerFiles } from './mediaFiles.ts'

/** A picture at the size the screen needs. Always lazy: React would otherwise put preload links into a fragment. */
export function PictureImage({ picture, sizes = '(min-width: 45rem) 42rem, 100vw' }: { picture: Picture; sizes?: string }) {
  const pathOf = useMediaPath()
  const [avif, webp, jpeg] = pictureForms.map((extension) => sourceSet({ smaller: smallerFiles({ picture, extension }), pathOf }))
  const image = (
    // biome-ignore lint/performance/noImgElement: these pages are static files; Next has no part in them.
    <img
      src={pathOf(fileOf(picture))}
      srcSet={jpeg}
      sizes={jpeg && sizes}
      alt={picture.alt}
      width={picture.width}
      height={picture.height}
      loading="lazy"
      decoding="async"
    />
  )
  if (!jpeg) return image
  return (
    <picture>
      <source type="image/avif" srcSet={avif} sizes={sizes} />
      <source type="image/webp" srcSet={webp} sizes={sizes} />
      {image}
    </picture>
  )
}

const sourceSet = ({ smaller, pathOf }: { smaller: { file: string; width: number }[]; pathOf: (file: string) => string }) =>
  smaller.map(({ file, width }) => `${pathOf(file)} ${width}w`).join(', ') || undefined

export function PictureFigure({ picture }: { picture: Picture }) {
  return (
    <figure>
      <PictureImage picture={picture} />
      {picture.caption ? <figcaption>{picture.caption}</figcaption> : null}
    </figure>
  )
}

/** A film never starts by itself and loads nothing before the reader asks. */
export function VideoFigure({ video, t }: { video: Video; t: Translate }) {
  const mediaPath = useMediaPath()
  const source = (file: StoredFile) => mediaPath(fileOf(file))
  return (
    <>
      <figure>
        {/* biome-ignore lint/a11y/useMediaCaption: captions are there whenever the office made them; the preflight asks for them. */}
        <video controls preload="none" poster={video.poster ? source(video.poster) : undefined} aria-label={video.title}>
          <source src={source(video)} type={video.mime} />
          {video.captions.map(({ language, file }) =>
            isLanguage(language) ? (
              <track
                key={language}
                kind="captions"
                src={source(file)}
                srcLang={languageAttributes(language).lang}
                label={languageName(language)}
              />
            ) : null,
          )}
        </video>
        <figcaption>{video.title}</figcaption>
      </figure>
      {video.transcript ? (
        <details>
          <summary>{t('transcript')}</summary>
          {video.transcript.split(/\n+/u).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </details>
      ) : null}
    </>
  )
}

/** A file to take along, with its type and size, so nobody is surprised by what comes. */
export function FileLink({ file, t }: { file: Attachment; t: Translate }) {
  const pathOf = useMediaPath()
  return (
    <p className="file">
      <a href={pathOf(fileOf(file))} download={file.name} type={file.mime}>
        {file.title}
      </a>
      <span>{t('fileFacts', { type: typeShown(file), size: sizeShown(file) })}</span>
    </p>
  )
}
