import { epochReasons, epochStates } from '../../epochs/words.ts'
import type { Sentence } from '../../errors.ts'
import { askEpochEndpoint, goEndpoint } from '../../hooks/endpoints/epochEndpoints.ts'
import { jsonField } from '../parts/jsonField.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'

const choices = (words: Record<string, Sentence>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/** Where this database lives and since when: a new epoch after a restore, for a copy, after a move. The newest one holds. */
export const Epochs = {
  ...pipelineCollection({
    slug: 'epochs',
    labels: names('纪元', 'Epoch', 'Epochs'),
    title: 'number',
    columns: ['number', 'reason', 'state', 'openedAt', 'goneByName', 'goneAt'],
    fields: [
      { name: 'number', type: 'number', required: true, unique: true, label: label('序号', 'Number') },
      { name: 'reason', type: 'select', required: true, label: label('原因', 'Reason'), options: choices(epochReasons) },
      { name: 'state', type: 'select', required: true, label: label('状态', 'State'), options: choices(epochStates) },
      // The fingerprint of the place (src/database/home.ts).
      { name: 'home', type: 'text', required: true, admin: { hidden: true } },
      { name: 'openedAt', type: 'date', required: true, label: label('开始', 'Opened') },
      { name: 'since', type: 'date', label: label('所知截至', 'Known until') },
      { name: 'unsure', type: 'number', label: label('存疑投送', 'Deliveries in doubt') },
      { name: 'wantedAt', type: 'date', admin: { hidden: true } },
      { name: 'askedAt', type: 'date', label: label('核对时间', 'Outlets asked') },
      jsonField({ name: 'asked', label: label('核对结果', 'What they said') }),
      { name: 'goneAt', type: 'date', label: label('启动时间', 'Gone on') },
      { name: 'goneBy', type: 'text', admin: { hidden: true } },
      { name: 'goneByName', type: 'text', label: label('启动人', 'Gone on by') },
    ],
  }),
  endpoints: [askEpochEndpoint, goEndpoint],
}
