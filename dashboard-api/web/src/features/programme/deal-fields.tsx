import { Button, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd'
import { useMessages } from '../../shared/i18n/messages'
import { names } from '../../shared/referral/names'
import { leadsProgramme, useSession } from '../../shared/session'
import { TimeInput } from '../../shared/ui/time-input'
import type { ActedClient } from './client-actions'
import type { DealDraft } from './deal-draft'
import { useConsultants, useProjects } from './lookups'
import { messages } from './messages'
import styles from './programme.module.css'

export function DealFields({ client }: { client: ActedClient | null }) {
  const t = useMessages(messages)
  const { states } = useMessages(names)
  const projects = useProjects()
  const required = [{ required: true, message: t.required }]
  return (
    <>
      <Form.Item name="project_id" label={t.project} rules={required}>
        <Select options={projects.map(({ project_id, name }) => ({ value: project_id, label: name }))} />
      </Form.Item>
      <Form.Item name="unit" label={t.unit} extra={t.unitHint} rules={required}>
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item name="amount" label={t.amount} rules={required}>
        <InputNumber min={0.01} precision={2} controls={false} style={{ width: '100%' }} />
      </Form.Item>
      <ConsultantField />
      <Form.Item name="state" label={t.first}>
        <Radio.Group options={['RESERVED', 'SIGNED'].map((value) => ({ value, label: states[value] }))} />
      </Form.Item>
      <Form.Item name="at" label={t.at}>
        <TimeInput type="datetime-local" />
      </Form.Item>
      <Buyers />
      {client?.contact_id ? <InPlaceOf /> : null}
    </>
  )
}

/** Consultants record what they closed themselves. */
function ConsultantField() {
  const t = useMessages(messages)
  const leads = leadsProgramme(useSession())
  const consultants = useConsultants()
  if (!leads) return null
  return (
    <Form.Item name="consultant" label={t.consultant} rules={[{ required: true, message: t.required }]}>
      <Select options={consultants.map(({ staff_id, display_name }) => ({ value: staff_id, label: display_name }))} />
    </Form.Item>
  )
}

function Buyers() {
  const t = useMessages(messages)
  return (
    <Form.List name="buyers">
      {(fields, { add, remove }) => (
        <fieldset style={{ margin: 0, padding: 0, border: 0 }}>
          <legend>{t.buyers}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.buyer}>
              <Form.Item
                name={[name, 'phone']}
                label={t.buyerPhone}
                rules={[{ required: true, whitespace: true, message: t.required }]}
              >
                <Input type="tel" inputMode="tel" autoComplete="off" maxLength={30} />
              </Form.Item>
              <Form.Item name={[name, 'name']} label={t.buyerName}>
                <Input autoComplete="off" maxLength={60} />
              </Form.Item>
              {fields.length > 1 ? (
                <Button size="small" style={{ marginBottom: 12 }} onClick={() => remove(name)}>
                  {t.removeBuyer}
                </Button>
              ) : null}
            </div>
          ))}
          <Button onClick={() => add({})} block style={{ marginBottom: 20 }}>
            {t.addBuyer}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function InPlaceOf() {
  const t = useMessages(messages)
  const instead = Form.useWatch<DealDraft, boolean | undefined>((draft) => draft.in_place_of)
  return (
    <>
      <Form.Item name="in_place_of" valuePropName="checked">
        <Checkbox>{t.inPlaceOf}</Checkbox>
      </Form.Item>
      {instead ? (
        <Form.Item name="evidence" label={t.evidence} rules={[{ required: true, message: t.required }]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      ) : null}
    </>
  )
}
