import type { StyledElement } from '../treeHtml.ts'

const accents: Record<string, string> = { info: '#1f5fa8', warning: '#a85a00', urgent: '#b3261e' }
const grounds: Record<string, string> = { info: '#eef4fb', warning: '#fdf4e7', urgent: '#fcedec' }
const aligns: Record<string, string> = { center: 'text-align:center;', end: 'text-align:end;' }

/**
 * Inline declarations for an article: the platform drops style sheets and classes.
 * Short on purpose, as every character counts towards the 20,000.
 */
export function wechatStyle(element: StyledElement, variant = ''): string {
  switch (element) {
    case 'p':
      return `${aligns[variant] ?? ''}margin:0 0 1em`
    case 'h2':
      return 'font-size:1.2em;font-weight:bold;margin:1.6em 0 .8em'
    case 'h3':
      return 'font-size:1.1em;font-weight:bold;margin:1.4em 0 .6em'
    case 'h4':
      return 'font-weight:bold;margin:1.2em 0 .5em'
    case 'ul':
    case 'ol':
      return 'margin:0 0 1em;padding-inline-start:1.6em'
    case 'table':
      return 'width:100%;border-collapse:collapse;margin:0 0 1em;font-size:.9em'
    case 'th':
      return 'background:#f5f5f5'
    // The table's own attributes draw the lines: said once, not in each of hundreds of cells.
    case 'td':
      return ''
    case 'caption':
      return 'text-align:center;font-weight:bold;margin:0 0 .4em'
    case 'blockquote':
      return 'border-inline-start:3px solid #ccc;padding-inline-start:12px;color:#555;margin:0 0 1em'
    case 'callout':
      return `border-inline-start:4px solid ${accents[variant] ?? accents.info};background:${grounds[variant] ?? grounds.info};padding:12px;margin:0 0 1em`
    case 'calloutTitle':
      return `font-weight:bold;color:${accents[variant] ?? accents.info};margin:0 0 .4em`
    case 'figure':
      return 'margin:0 0 1em;text-align:center'
    case 'img':
      return 'max-width:100%'
    case 'figcaption':
      return 'font-size:.85em;color:#777;margin:.4em 0 0'
    case 'hr':
      return 'border:0;border-top:1px solid #ddd;margin:1.6em 0'
    case 'code':
      return 'font-family:monospace'
    case 'li':
      return ''
  }
}
