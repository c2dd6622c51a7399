import { PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd'
import { useState } from 'react'
import { post } from '../../shared/api/client'
import { useProgramme } from '../../shared/api/programme'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { names } from '../../shared/referral/names'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { Loaded } from '../../shared/ui/loaded'
import { TimeInput } from '../../shared/ui/time-input'
import type { Scheme } from './api/leading'
import { AskDialog } from './ask-dialog'
import { leadMessages } from './lead-messages'
import { useProjectNames, useProjects } from './lookups'
import { messages } from './messages'
import { type SchemeDraft, schemeOf } from './terms-draft'

/** What a deal brings its broker. A scheme never changes: the narrowest that fits counts, and of these the latest. */
export function SchemesCard() {
  const t = useMessages(leadMessages)
  const [adding, setAdding] = useState(false)
  const add = (
    <Button icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
      {t.newScheme}
    </Button>
  )
  return (
    <Card title={t.schemes} note={t.schemesNote} actions={add}>
      <Loaded query={useProgramme('/reward-schemes')}>
        {({ items }) => (items.length === 0 ? <p>{t.noSchemes}</p> : <SchemeTable schemes={items} />)}
      </Loaded>
      {adding ? <SchemeDialog onClose={() => setAdding(false)} /> : null}
    </Card>
  )
}

function SchemeTable({ schemes }: { schemes: Scheme[] }) {
  const t = useMessages(leadMessages)
  const common = useMessages(messages)
  const { brokerTypes } = useMessages(names)
  const format = useFormat()
  const project = useProjectNames()
  const columns = [
    { key: 'name', label: t.schemeName },
    { key: 'project', label: common.project },
    { key: 'type', label: common.type },
    { key: 'reward', label: t.reward, numeric: true },
    { key: 'from', label: t.startsAt },
    { key: 'until', label: t.endsAt },
  ]
  return (
    <DataTable caption={t.schemes} columns={columns}>
      <tbody>
        {schemes.map((scheme) => (
          <tr key={scheme.scheme_id} data-scheme={scheme.scheme_id}>
            <th scope="row">{scheme.name}</th>
            <td>{scheme.project_id === null ? t.all : project(scheme.project_id)}</td>
            <td>{scheme.broker_type === null ? t.all : (brokerTypes[scheme.broker_type] ?? scheme.broker_type)}</td>
            <td data-numeric="true">
              {scheme.amount_cents === null
                ? t.rateOfPrice((scheme.rate_basis_points ?? 0) / 100)
                : format.money(scheme.amount_cents)}
            </td>
            <td>{format.absolute(scheme.starts_at)}</td>
            <td>{scheme.ends_at === null ? common.none : format.absolute(scheme.ends_at)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function SchemeDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(leadMessages)
  const common = useMessages(messages)
  const { brokerTypes } = useMessages(names)
  const projects = useProjects()
  const required = [{ required: true, message: common.required }]
  return (
    <AskDialog<SchemeDraft>
      title={t.newScheme}
      ok={common.save}
      send={(draft) => post('/reward-schemes', { body: schemeOf(draft) })}
      initial={{ kind: 'AMOUNT' }}
      onClose={onClose}
    >
      <Form.Item name="name" label={t.schemeName} rules={required}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="project_id" label={common.project} extra={t.emptyForAll}>
        <Select allowClear options={projects.map(({ project_id, name }) => ({ value: project_id, label: name }))} />
      </Form.Item>
      <Form.Item name="broker_type" label={common.type} extra={t.emptyForAll}>
        <Select allowClear options={Object.entries(brokerTypes).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="kind" label={t.reward}>
        <Radio.Group
          options={[
            { value: 'AMOUNT', label: t.inYuan },
            { value: 'RATE', label: t.inPerCent },
          ]}
        />
      </Form.Item>
      <Form.Item name="figure" label={t.figure} rules={required}>
        <InputNumber min={0.01} precision={2} controls={false} />
      </Form.Item>
      <Form.Item name="starts_at" label={t.startsAt} rules={required}>
        <TimeInput type="datetime-local" />
      </Form.Item>
      <Form.Item name="ends_at" label={t.endsAt}>
        <TimeInput type="datetime-local" />
      </Form.Item>
    </AskDialog>
  )
}
