import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { plainTextOf } from '../src/richtext/walk.ts'
import type { SnapshotColumn } from '../src/snapshot.ts'
import { corpus } from './corpus.ts'
import { type TimedBuild, timedBuild } from './timedBuild.ts'

/**
 * The same texts as a Hugo site: for each a page with head tags, menu, languages, neighbours and foot, and the text as
 * JSON; lists of twenty, feeds and sitemaps. Fabu writes more beside them: parts, short addresses, segments of search.
 */
export function writeHugoSite({ folder, count, columns }: { folder: string; count: number; columns: SnapshotColumn[] }): void {
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  write('config.toml', config)
  for (const [name, content] of Object.entries(layouts)) write(`layouts/${name}`, content)
  for (const language of ['zh', 'en'])
    for (const { slug, name } of columns) write(`content/${language}/${slug}/_index.md`, `---\ntitle: ${JSON.stringify(name)}\n---\n`)
  for (const { snapshot, publishedOn } of corpus({ from: 1, to: count, columns })) {
    const { title, summary, keywords, source, slug, language, column, body } = snapshot
    const facts = { title, date: publishedOn, summary, keywords, source, slug }
    const paragraphs = body.map((block) => plainTextOf([block])).join('\n\n')
    write(`content/${language}/${column?.slug}/${slug}.md`, `${JSON.stringify(facts)}\n\n${paragraphs}\n`)
  }
}

/** Builds it with the `hugo` of the machine into an empty folder. */
export function buildWithHugo(folder: string): TimedBuild {
  const output = path.join(folder, 'public')
  return timedBuild({ command: 'time hugo --source "$1" --destination "$2" --quiet', args: [folder, output], output })
}

/** What `hugo version` says, without the machine. */
export const hugoVersion = (): string => /v[\d.]+(\+extended)?/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[0] ?? ''

const config = `baseURL = "https://wsb.example.gov.cn/"
title = "示例外办"
defaultContentLanguage = "zh"
defaultContentLanguageInSubdir = true
paginate = 20
disableKinds = ["taxonomy", "term"]
[outputs]
page = ["HTML", "JSON"]
[languages.zh]
contentDir = "content/zh"
languageName = "中文"
[languages.en]
contentDir = "content/en"
languageName = "English"
`

const head = `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} · {{ .Site.Title }}</title><meta name="SiteName" content="{{ .Site.Title }}"><meta name="SiteDomain" content="wsb.example.gov.cn">
<meta name="SiteIDCode" content="3100000001"><meta name="ColumnName" content="{{ .CurrentSection.Title }}"><meta name="ArticleTitle" content="{{ .Title }}">
<meta name="PubDate" content="{{ .Date.Format "2006-01-02 15:04" }}"><meta name="ContentSource" content="{{ .Params.source }}"><meta name="Keywords" content="{{ delimit .Keywords "," }}">
<meta name="Description" content="{{ .Params.summary }}"><link rel="canonical" href="{{ .Permalink }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}
<meta property="og:title" content="{{ .Title }}"><meta property="og:url" content="{{ .Permalink }}"><link rel="stylesheet" href="/site.css">
<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "NewsArticle" "headline" .Title "datePublished" .Date "url" .Permalink | jsonify | safeJS }}</script></head>`
const masthead = `<header><a href="{{ relLangURL "/" }}">{{ .Site.Title }}</a><nav><ul>{{ range .AllTranslations }}<li><a href="{{ .RelPermalink }}">{{ .Language.LanguageName }}</a></li>{{ end }}</ul></nav>
<nav><ul>{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav></header>
<nav><ol><li><a href="{{ relLangURL "/" }}">Home</a></li><li><a href="{{ .CurrentSection.RelPermalink }}">{{ .CurrentSection.Title }}</a></li><li>{{ .Title }}</li></ol></nav>`
const foot = '<footer><ul><li>{{ .Site.Title }}</li><li>3100000001</li><li><a href="/sitemap.xml">Sitemap</a></li></ul></footer>'

const layouts = {
  '_default/single.html': `<!doctype html><html lang="{{ .Language.Lang }}">${head}<body>${masthead}<main><article><h1>{{ .Title }}</h1>
<dl><dt>Published</dt><dd><time datetime="{{ .Date }}">{{ .Date.Format "2006-01-02 15:04" }}</time></dd><dt>Source</dt><dd>{{ .Params.source }}</dd></dl>{{ .Content }}
<section><ul>{{ with .NextInSection }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ with .PrevInSection }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></section>
</article></main>${foot}</body></html>`,
  '_default/single.json':
    '{{ dict "version" 1 "title" .Title "url" .Permalink "publishedAt" .Date "summary" .Params.summary "keywords" .Keywords "html" .Content | jsonify }}',
  '_default/list.html': `<!doctype html><html lang="{{ .Language.Lang }}">${head}<body>${masthead}<main><h1>{{ .Title }}</h1>
<ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Params.summary }}</p><time>{{ .Date.Format "2006-01-02" }}</time></li>{{ end }}</ul>
{{ with .Paginator.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }}{{ with .Paginator.Next }}<a href="{{ .URL }}">Older</a>{{ end }}</main>${foot}</body></html>`,
}
