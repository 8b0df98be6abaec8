import { hasRole } from '../../access/hasRole.ts'
import { rightsEndpoints } from '../../hooks/endpoints/rightsEndpoints.ts'
import { groups } from '../parts/groups.ts'
import { jsonField } from '../parts/jsonField.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'

/** A change of rights, or of the settings that guard them, which waits for a second person. */
export const RightsRequests = pipelineCollection({
  slug: 'rights-requests',
  labels: names('权限变更申请', 'Rights request', 'Rights requests'),
  title: 'subjectName',
  group: groups.office,
  columns: ['subjectName', 'state', 'askedByName', 'askedAt', 'settledByName'],
  sort: '-askedAt',
  read: hasRole('administrator', 'securityAdministrator', 'auditAdministrator', 'auditor'),
  endpoints: rightsEndpoints,
  fields: [
    {
      name: 'decision',
      type: 'ui',
      admin: { components: { Field: '/src/admin/account/RightsDecision#RightsDecision' }, disableListColumn: true },
    },
    { name: 'uid', type: 'text', required: true, unique: true, label: label('编号', 'Office id') },
    { name: 'subject', type: 'text', required: true, index: true, label: label('对象编号', 'Subject') },
    { name: 'subjectName', type: 'text', label: label('对象', 'Subject') },
    // The subject while it waits, its own uid afterwards: a person's rights wait once.
    { name: 'openKey', type: 'text', required: true, unique: true, admin: { hidden: true } },
    // Shown by the field above: the editor of JSON would be fetched from a foreign host.
    jsonField({ name: 'was', label: label('现在', 'Now'), admin: { hidden: true } }),
    jsonField({ name: 'wanted', required: true, label: label('申请变为', 'Asked for'), admin: { hidden: true } }),
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: label('状态', 'State'),
      options: [
        { value: 'open', label: label('待另一位管理员确认', 'Waits for another administrator') },
        { value: 'confirmed', label: label('已确认', 'Confirmed') },
        { value: 'refused', label: label('已拒绝', 'Refused') },
      ],
    },
    { name: 'askedBy', type: 'text', label: label('申请人编号', 'Asked by (id)') },
    { name: 'askedByName', type: 'text', label: label('申请人', 'Asked by') },
    { name: 'askedAt', type: 'date', required: true, label: label('申请时间', 'Asked at') },
    { name: 'settledBy', type: 'text', label: label('处理人编号', 'Settled by (id)') },
    { name: 'settledByName', type: 'text', label: label('处理人', 'Settled by') },
    { name: 'settledAt', type: 'date', label: label('处理时间', 'Settled at') },
  ],
})
