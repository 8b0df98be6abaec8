import type { SampleItem } from '../item.ts'
import { disclosure } from './disclosure.ts'
import { news } from './news.ts'
import { notices } from './notices.ts'
import { pages } from './pages.ts'
import { policies } from './policies.ts'
import { services } from './services.ts'
import { topics } from './topics.ts'

/** Every item of the sample office, in the order of their days. */
export const sampleItems: SampleItem[] = [...news, ...policies, ...notices, ...services, ...pages, ...disclosure, ...topics].sort((a, b) =>
  a.day < b.day ? -1 : 1,
)
