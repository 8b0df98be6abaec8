import type { CollectionConfig } from 'payload'
import { jsonField } from './parts/jsonField.ts'
import { label, names } from './parts/label.ts'
import { pipelineCollection } from './parts/pipelineCollection.ts'

/**
 * The site's index: what the public can read, and from which edition. One row per outlet and text, written by the
 * website channel alone; lists, feeds and sitemaps are queries over it. Fields are flat, so each is a column that can be indexed.
 */
export const SitePages: CollectionConfig = pipelineCollection({
  slug: 'site-pages',
  labels: names('网站页面', 'Site page', 'Site pages'),
  title: 'title',
  columns: ['title', 'language', 'kind', 'path', 'state', 'updatedOn'],
  indexes: [
    { fields: ['outlet', 'path'], unique: true },
    { fields: ['outlet', 'text'], unique: true },
    { fields: ['outlet', 'item'] },
    // A page of a list: one column in one language, by number.
    { fields: ['outlet', 'column', 'language', 'seq'] },
    // Its years.
    { fields: ['outlet', 'column', 'language', 'publishedOn'] },
    // Newest of a language, and of a kind in it.
    { fields: ['outlet', 'language', 'publishedOn'] },
    { fields: ['outlet', 'language', 'kind', 'publishedOn'] },
    { fields: ['outlet', 'policy'] },
    { fields: ['outlet', 'concludes'] },
    // Topics.
    { fields: ['outlet', 'kind'] },
    // Pages with a role, and the catalogue of what is disclosed.
    { fields: ['outlet', 'language', 'role'] },
    { fields: ['outlet', 'language', 'art20Item'] },
  ],
  fields: [
    { name: 'outlet', type: 'text', required: true, label: label('窗口编号', 'Outlet') },
    { name: 'path', type: 'text', required: true, label: label('路径', 'Path') },
    { name: 'text', type: 'text', required: true, index: true, label: label('文本编号', 'Text') },
    { name: 'item', type: 'text', required: true, label: label('条目编号', 'Item') },
    { name: 'language', type: 'text', required: true, label: label('语言', 'Language') },
    { name: 'kind', type: 'text', required: true, label: label('类型', 'Kind') },
    // uid of the column, empty for pages of the site.
    { name: 'column', type: 'text', label: label('栏目编号', 'Column') },
    // Slugs from the root, `/news/visits/`: a prefix finds all below a column.
    { name: 'columnPath', type: 'text', index: true, label: label('栏目路径', 'Column path') },
    { name: 'seq', type: 'number', required: true, label: label('栏目内序号', 'Number in column') },
    { name: 'title', type: 'text', label: label('标题', 'Title') },
    { name: 'summary', type: 'textarea', label: label('摘要', 'Summary') },
    jsonField({ name: 'cover', label: label('封面', 'Cover') }),
    { name: 'urgency', type: 'text', label: label('紧急程度', 'Urgency') },
    // A notice's period or the time until a guide is to be checked, ISO instants, and where it stood in it when its pages were last written.
    { name: 'inForceFrom', type: 'text', label: label('生效', 'In force from') },
    { name: 'inForceUntil', type: 'text', label: label('失效', 'In force until') },
    { name: 'standing', type: 'text', index: true, label: label('时效', 'Standing') },
    { name: 'menuOrder', type: 'number', label: label('菜单次序', 'Menu order') },
    { name: 'isConsultation', type: 'checkbox', label: label('公开征集意见', 'Asks the public') },
    // Item of the notice whose outcome an article tells.
    { name: 'concludes', type: 'text', label: label('所答复的征集', 'Consultation concluded') },
    // uid of the policy text an interpretation explains.
    { name: 'policy', type: 'text', label: label('所解读的政策', 'Policy explained') },
    // What a page of the site is for; empty for all else.
    { name: 'role', type: 'text', label: label('用途', 'Role') },
    // Under which item of 条例 Art. 20 the catalogue lists it, 0 for not at all; and what the catalogue says of it.
    { name: 'art20Item', type: 'number', label: label('主动公开事项', 'Item of Art. 20') },
    { name: 'indexNumber', type: 'text', label: label('索引号', 'Index number') },
    { name: 'documentNumber', type: 'text', label: label('文号', 'Document number') },
    { name: 'writtenOn', type: 'text', label: label('成文日期', 'Date of the document') },
    // What the pages that gather others show of it besides: a report's files, the guide's office.
    jsonField({ name: 'offers', admin: { hidden: true } }),
    // Which items a topic lists, each between spaces, and whether it is archived.
    { name: 'lists', type: 'textarea', label: label('所列条目', 'Items listed') },
    { name: 'isArchived', type: 'checkbox', label: label('已归档', 'Archived') },
    // Names of the files the page shows, each between spaces.
    { name: 'files', type: 'textarea', label: label('文件', 'Files') },
    // Instants, ISO 8601 UTC. Not `updatedAt`: that name is the row's own.
    { name: 'publishedOn', type: 'text', required: true, label: label('首次发布', 'First published') },
    { name: 'updatedOn', type: 'text', required: true, label: label('更新', 'Updated') },
    { name: 'edition', type: 'text', required: true, index: true, label: label('定稿编号', 'Edition') },
    {
      name: 'state',
      type: 'select',
      required: true,
      label: label('状态', 'State'),
      options: [
        { value: 'live', label: label('已发布', 'Live') },
        { value: 'withdrawn', label: label('已撤下', 'Withdrawn') },
      ],
    },
    { name: 'notice', type: 'textarea', label: label('撤下说明', 'Notice of withdrawal') },
    // `<edition> <state>` once every file says so: what is missing here is still being written.
    { name: 'settled', type: 'text', label: label('已写完', 'Written out') },
    // What earlier editions left on the disk, until it is cleared away.
    jsonField({ name: 'superseded', admin: { hidden: true } }),
    { name: 'sha256', type: 'text', required: true, label: label('片段哈希', 'Hash of the part') },
    { name: 'rendererVersion', type: 'number', required: true, label: label('渲染器版本', 'Renderer version') },
  ],
})

/** What happened on the site, in order: what partners read as pages of `/changes/`. Written by the website channel alone, and never changed but by a seal. */
export const SiteChanges: CollectionConfig = pipelineCollection({
  slug: 'site-changes',
  labels: names('网站变更', 'Site change', 'Site changes'),
  title: 'text',
  columns: ['seq', 'at', 'type', 'language', 'path'],
  sort: '-seq',
  isHidden: true,
  indexes: [{ fields: ['outlet', 'seq'], unique: true }, { fields: ['ofText', 'seq'] }],
  fields: [
    { name: 'outlet', type: 'text', required: true, label: label('窗口编号', 'Outlet') },
    { name: 'seq', type: 'number', required: true, label: label('序号', 'Number') },
    // Instant, ISO 8601 UTC.
    { name: 'at', type: 'text', required: true, label: label('时间', 'At') },
    { name: 'type', type: 'text', required: true, label: label('变更', 'Change') },
    { name: 'text', type: 'text', required: true, label: label('文本编号', 'Text') },
    // Outlet and text in one: asked for both apart, SQLite walks through all changes of the outlet for the sake of their order.
    { name: 'ofText', type: 'text', required: true, admin: { hidden: true } },
    { name: 'item', type: 'text', required: true, label: label('条目编号', 'Item') },
    { name: 'kind', type: 'text', required: true, label: label('类型', 'Kind') },
    { name: 'language', type: 'text', required: true, label: label('语言', 'Language') },
    { name: 'edition', type: 'text', required: true, label: label('定稿编号', 'Edition') },
    { name: 'sha256', type: 'text', label: label('定稿哈希', 'Hash of the edition') },
    // Emptied by a seal: it tells the title.
    { name: 'path', type: 'text', label: label('路径', 'Path') },
  ],
})

/** The site's manifest: what must lie at each path. Written with every file, and what reconciling holds the folder against. */
export const SiteFiles: CollectionConfig = pipelineCollection({
  slug: 'site-files',
  labels: names('网站文件', 'Site file', 'Site files'),
  title: 'path',
  columns: ['path', 'sha256'],
  isHidden: true,
  indexes: [
    { fields: ['outlet', 'path'] },
    { fields: ['outlet', 'tree', 'path'] },
    { fields: ['outlet', 'tree', 'isPacked'] },
    // What changed since a lease.
    { fields: ['outlet', 'tree', 'fence'] },
  ],
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'outlet', type: 'text', required: true, label: label('窗口编号', 'Outlet') },
    { name: 'path', type: 'text', required: true, label: label('路径', 'Path') },
    // A site that is built anew has a second tree beside the one that stands.
    { name: 'tree', type: 'text', required: true, label: label('文件树', 'Tree') },
    // Empty: it was taken away.
    { name: 'sha256', type: 'text', label: label('哈希', 'Hash') },
    // The lease it was last changed under: they are numbered.
    { name: 'fence', type: 'number', required: true, label: label('租约序号', 'Lease number') },
    // Its packed forms lie beside it, or it needs none.
    { name: 'isPacked', type: 'checkbox', label: label('已压缩', 'Packed') },
    // Ids of the mirrors that have it as it is here.
    { name: 'mirrored', type: 'text', label: label('镜像', 'Mirrors') },
  ],
})
