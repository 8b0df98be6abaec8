import type { Validate } from 'payload'
import { forgetLook } from '../../hooks/forgetLook.ts'
import { outletAddress } from '../../hooks/outletAddress.ts'
import { setSince } from '../../hooks/setSince.ts'
import { chosen } from '../parts/choices.ts'
import { label, names } from '../parts/label.ts'
import { legalDate } from '../parts/legalDate.ts'
import { line, paragraph } from '../parts/plainText.ts'
import { registerCollection } from '../parts/registerCollection.ts'

/** The clock writes these; a form or a client cannot. */
const byClock = { access: { create: () => false, update: () => false }, admin: { readOnly: true } }

/** A validator of one's own takes the place of Payload's, and with it of its look at what must be there. */
const neededAddress: Validate = (value, options) =>
  value ? outletAddress(value, options) : options.req?.i18n?.language?.startsWith('zh') ? '此项必填。' : 'This is required.'

/** 他处公开: what the law bids to publish and another site does, such as the city's portal. The clock asks whether it still stands. */
export const Elsewhere = registerCollection({
  slug: 'elsewhere',
  labels: names('他处公开', 'Published elsewhere', 'Published elsewhere'),
  title: 'title',
  columns: ['title', 'art20Item', 'place', 'lookState', 'checkedOn', 'unit'],
  sort: 'art20Item',
  days: ['checkedOn', 'since'],
  happened: ['since'],
  beforeChange: [setSince, forgetLook],
  fields: [
    line('title', label('名称', 'Title'), 200, { required: true }),
    { name: 'art20Item', type: 'number', required: true, min: 1, max: 15, label: label('《条例》第二十条第几项', 'Item of Art. 20') },
    line('place', label('公开平台', 'Where'), 200, { required: true }),
    line('address', label('网址', 'Address'), 500, { required: true, validate: neededAddress } as never),
    legalDate('since', label('自何日起在该处公开', 'Published there since'), {
      admin: { description: label('不填为登记之日。', 'The day it is entered, where it is left empty.') },
    }),
    { name: 'unit', type: 'relationship', relationTo: 'units', required: true, label: label('责任处室', 'Unit in charge') },
    paragraph('words', label('说明', 'Notes'), 1000),
    chosen(
      'lookState',
      label('核对结果', 'Does it stand'),
      { alive: ['可访问', 'It stands'], suspect: ['一次未能访问', 'Not reached once'], dead: ['不可访问', 'Dead'] },
      { required: false, ...byClock },
    ),
    line('lookResult', label('应答', 'What it answered'), 60, byClock),
    legalDate('checkedOn', label('上次核对', 'Last looked at'), byClock),
    legalDate('deadSince', label('自何日起不可访问', 'Not reached since'), byClock),
  ],
})
