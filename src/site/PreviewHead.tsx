// biome-ignore-all lint/style/noHeadElement: Next has no part in these pages.

/** The head of the pages around a preview. They name no text: an address that opens nothing tells nothing. */
export function PreviewHead({ title, stylesheets }: { title: string; stylesheets: string[] }) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
      {stylesheets.map((path) => (
        <link key={path} rel="stylesheet" href={path} />
      ))}
    </head>
  )
}
