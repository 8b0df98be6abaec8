import type { CollectionConfig } from 'payload'
import { isActive } from '../access/isActive.ts'
import { mayAdministerSystem } from '../access/mayAdministerSystem.ts'
import { nobody } from '../access/nobody.ts'
import { resumeEndpoint } from '../hooks/endpoints/resumeEndpoint.ts'
import { outletAddress } from '../hooks/outletAddress.ts'
import { recordSettings } from '../hooks/recordSettings.ts'
import { refuseDangling } from '../hooks/refuseDangling.ts'
import { refuseHidden } from '../hooks/refuseHidden.ts'
import { refuseSharedFolder } from '../hooks/refuseSharedFolder.ts'
import { refuseWrongTypes } from '../hooks/refuseWrongTypes.ts'
import { groups } from './parts/groups.ts'
import { jsonField } from './parts/jsonField.ts'
import { label, names } from './parts/label.ts'
import { line, plainText } from './parts/plainText.ts'
import { uidField } from './parts/uidField.ts'

const of = (...channels: string[]) => ({ condition: (data: { channel?: string }) => channels.includes(data?.channel ?? '') })

/** 发布窗口: an account or place to publish. Credentials are named here and kept in the environment. */
export const Outlets: CollectionConfig = {
  slug: 'outlets',
  labels: names('发布窗口', 'Outlet', 'Outlets'),
  admin: { group: groups.office, useAsTitle: 'name', defaultColumns: ['name', 'channel', 'mode', 'active', 'pausedUntil'] },
  access: { create: mayAdministerSystem, update: mayAdministerSystem, delete: nobody, read: isActive },
  endpoints: [resumeEndpoint],
  hooks: {
    beforeOperation: [refuseWrongTypes],
    beforeChange: [refuseDangling, refuseHidden, refuseSharedFolder],
    afterChange: [recordSettings],
  },
  fields: [
    uidField,
    line('name', label('名称', 'Name'), 60, { required: true }),
    {
      name: 'channel',
      type: 'select',
      required: true,
      label: label('渠道', 'Channel'),
      options: [
        { value: 'website', label: label('网站', 'Website') },
        { value: 'wechat', label: label('微信公众号', 'WeChat') },
        { value: 'weibo', label: label('微博', 'Weibo') },
        { value: 'cityPortal', label: label('市级门户', 'City portal') },
      ],
    },
    {
      name: 'mode',
      type: 'select',
      required: true,
      defaultValue: 'sandbox',
      label: label('方式', 'Mode'),
      options: [
        { value: 'sandbox', label: label('演练', 'Sandbox') },
        { value: 'live', label: label('正式', 'Live') },
        { value: 'manual', label: label('人工', 'Manual') },
      ],
    },
    { name: 'active', type: 'checkbox', defaultValue: true, label: label('在用', 'Active') },
    { name: 'unit', type: 'relationship', relationTo: 'units', label: label('责任处室', 'Unit in charge') },
    line('credentialsFrom', label('凭据环境变量前缀', 'Prefix of the environment variables with the credentials'), 40, {
      validate: plainText({
        max: 40,
        pattern: { regex: /^[A-Z][A-Z0-9_]*$/, zh: '只能用大写字母、数字和下划线。', en: 'Use capitals, digits and underscores.' },
      }),
      admin: of('wechat', 'weibo', 'cityPortal'),
    } as never),
    line('author', label('默认作者', 'Default author'), 16, { admin: of('wechat') }),
    {
      name: 'canPublish',
      type: 'checkbox',
      defaultValue: true,
      label: label('有发布接口权限', 'Has the right to publish by API'),
      admin: of('wechat'),
    },
    line('reportedIp', label('发布者 IP（rip）', 'Publisher IP (rip)'), 45, { admin: of('weibo') }),
    { name: 'canReadTimeline', type: 'checkbox', label: label('可读时间线', 'May read its timeline'), admin: of('weibo') },
    line('endpoint', label('接口地址', 'Endpoint'), 300, { admin: of('cityPortal'), validate: outletAddress } as never),
    line('publicAddress', label('账号主页', 'Public address'), 300, { validate: outletAddress } as never),
    { name: 'dailyLimit', type: 'number', min: 0, max: 100000, label: label('每日上限（空为不限）', 'Daily limit (empty for none)') },
    { name: 'pausedUntil', type: 'date', label: label('暂停至', 'Paused until'), admin: { readOnly: true, position: 'sidebar' } },
    { name: 'pausedSince', type: 'date', admin: { hidden: true } },
    { name: 'alarms', type: 'ui', admin: { components: { Field: '/src/admin/OutletAlarms#OutletAlarms' } } },
    { name: 'failures', type: 'number', admin: { hidden: true } },
    jsonField({ name: 'pauseReason', label: label('暂停原因', 'Why paused'), admin: { readOnly: true, position: 'sidebar' } }),
  ],
}
