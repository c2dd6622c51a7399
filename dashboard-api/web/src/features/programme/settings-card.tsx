import { App, Button, Checkbox, Form, InputNumber, Select } from 'antd'
import { put } from '../../shared/api/client'
import { useAct, useProgramme } from '../../shared/api/programme'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { names } from '../../shared/referral/names'
import { Refusal } from '../../shared/referral/refusal'
import { Card } from '../../shared/ui/card'
import { Loaded } from '../../shared/ui/loaded'
import { TimeInput } from '../../shared/ui/time-input'
import type { Settings } from './api/leading'
import { leadMessages } from './lead-messages'
import { useStaffNames } from './lookups'
import { messages } from './messages'
import styles from './programme.module.css'
import { draftOf, type SettingsDraft, settingsOf } from './terms-draft'

export function SettingsCard() {
  const t = useMessages(leadMessages)
  return (
    <Card title={t.settings} note={t.settingsNote}>
      <Loaded query={useProgramme('/programme')} blocks={[6]}>
        {(settings) => <SettingsForm key={JSON.stringify(settings)} settings={settings} />}
      </Loaded>
      <Versions />
    </Card>
  )
}

function SettingsForm({ settings }: { settings: Settings }) {
  const t = useMessages(leadMessages)
  const common = useMessages(messages)
  const { states } = useMessages(names)
  const { message } = App.useApp()
  const { mutate, error, isPending } = useAct()
  const save = (draft: SettingsDraft) =>
    mutate(
      { send: () => put('/programme', { body: settingsOf(draft) }) },
      { onSuccess: () => void message.success(common.saved) },
    )
  const steps = ['RESERVED', 'SIGNED', 'HANDED_OVER'].map((value) => ({ value, label: states[value] ?? value }))
  return (
    <>
      <Refusal error={error} />
      <Form<SettingsDraft>
        layout="vertical"
        requiredMark={false}
        initialValues={draftOf(settings)}
        onFinish={save}
        className={styles.terms ?? ''}
      >
        <Form.Item name="validity_days" label={t.validityDays} extra={t.validityHint}>
          <InputNumber min={1} max={100_000} precision={0} />
        </Form.Item>
        <Form.Item name="starts_at" label={t.startsAt}>
          <TimeInput type="datetime-local" />
        </Form.Item>
        <Form.Item name="ends_at" label={t.endsAt}>
          <TimeInput type="datetime-local" />
        </Form.Item>
        <Form.Item name="stagnant_days" label={t.stagnantDays} rules={[{ required: true, message: common.required }]}>
          <InputNumber min={1} max={3_650} precision={0} />
        </Form.Item>
        <Form.Item name="earned_when" label={t.earnedWhen}>
          <Select options={steps} />
        </Form.Item>
        <Form.Item name="per_project" valuePropName="checked">
          <Checkbox>{t.perProject}</Checkbox>
        </Form.Item>
        <Form.Item name="refuse_held" valuePropName="checked">
          <Checkbox>{t.refuseHeld}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {common.save}
        </Button>
      </Form>
    </>
  )
}

/** What was set before, by whom; every change is kept. */
function Versions() {
  const t = useMessages(leadMessages)
  const { states } = useMessages(names)
  const format = useFormat()
  const staff = useStaffNames()
  return (
    <details className={styles.script}>
      <summary>{t.versions}</summary>
      <Loaded query={useProgramme('/programme/versions')} blocks={[3]}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t.noVersions}</p>
          ) : (
            <ol reversed>
              {items.map(({ number, settings, changed_by, changed_at }) => (
                <li key={number} value={number}>
                  {t.changed(staff(changed_by), format.absolute(changed_at))}
                  <span className={styles.soft}>{t.summary(settings, states, format.absolute)}</span>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </details>
  )
}
