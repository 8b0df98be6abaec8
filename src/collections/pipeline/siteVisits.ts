import { groups } from '../parts/groups.ts'
import { jsonField } from '../parts/jsonField.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'
import { uidField } from '../parts/uidField.ts'

/** 网站访问: a day's visits of the clock to the office's own public address, for the line 站点无法访问 of the inspection sheet. */
export const SiteVisits = pipelineCollection({
  slug: 'site-visits',
  labels: names('网站访问', 'Visits to the site', 'Visits to the site'),
  title: 'day',
  group: groups.disclosure,
  columns: ['day', 'visits', 'failed'],
  sort: '-day',
  fields: [
    uidField,
    // One row a day: two clocks at once write into the same.
    { name: 'day', type: 'text', required: true, unique: true, label: label('日期', 'Day') },
    { name: 'visits', type: 'number', required: true, label: label('访问次数', 'Visits') },
    { name: 'failed', type: 'number', required: true, label: label('失败次数', 'Failed') },
    // Of each hour: what came of it. What the filter refused says nothing of the site, and is no visit.
    jsonField({ name: 'looks', label: label('逐次结果', 'Each of them') }),
  ],
})
