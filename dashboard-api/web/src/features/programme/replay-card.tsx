import { Button, Checkbox, Form, InputNumber } from 'antd'
import { post } from '../../shared/api/client'
import { useAct } from '../../shared/api/programme'
import type { Cell } from '../../shared/csv'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Refusal } from '../../shared/referral/refusal'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { ExportButton } from '../../shared/ui/export-button'
import { TimeInput } from '../../shared/ui/time-input'
import type { Replay, ReplayChange } from './api/leading'
import { leadMessages } from './lead-messages'
import { messages } from './messages'
import styles from './programme.module.css'
import { type ReplayDraft, termsOf } from './terms-draft'

/** Judges past deals under terms that are only tried; nothing changes by it. */
export function ReplayCard() {
  const t = useMessages(leadMessages)
  const { mutate, data, error, isPending } = useAct<Replay>()
  return (
    <Card title={t.replay} note={t.replayNote}>
      <Refusal error={error} />
      <Form<ReplayDraft>
        layout="vertical"
        requiredMark={false}
        className={styles.terms ?? ''}
        onFinish={(draft) => mutate({ send: () => post('/deals/replay', { body: termsOf(draft) }), readsOnly: true })}
      >
        <Form.Item name="validity_days" label={t.validityDays} extra={t.replayValidityHint}>
          <InputNumber min={1} max={100_000} precision={0} />
        </Form.Item>
        <Form.Item name="from" label={t.startsAt}>
          <TimeInput type="datetime-local" />
        </Form.Item>
        <Form.Item name="until" label={t.endsAt}>
          <TimeInput type="datetime-local" />
        </Form.Item>
        <Form.Item name="per_project" valuePropName="checked">
          <Checkbox>{t.perProject}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t.tryTerms}
        </Button>
      </Form>
      {data === undefined ? null : <Outcome replay={data} />}
    </Card>
  )
}

function Outcome({ replay }: { replay: Replay }) {
  const t = useMessages(leadMessages)
  const format = useFormat()
  const { deals, changed, moved_cents, changes } = replay
  const summary = t.replayed(format.count(deals), format.count(changed), format.money(moved_cents))
  return (
    <div role="status" data-replayed={changed}>
      <p>{summary}</p>
      {changes.length === 0 ? null : <Changes replay={replay} />}
      {changed > changes.length ? <p>{t.firstOnly(format.count(changes.length))}</p> : null}
    </div>
  )
}

function Changes({ replay }: { replay: Replay }) {
  const t = useMessages(leadMessages)
  const common = useMessages(messages)
  const format = useFormat()
  const label = (broker: string) => replay.brokers[broker] ?? broker
  const list = (brokers: string[]) => brokers.map(label).join(', ') || t.nobody
  const moves = ({ reward_cents }: ReplayChange) =>
    Object.entries(reward_cents).map(([broker, cents]) => ({ broker: label(broker), cents }))
  const rows = () => [
    [common.unit, t.before, t.after, common.broker, common.rewardAmount],
    ...replay.changes.flatMap((change): Cell[][] => {
      const lines = moves(change)
      const heads = [change.unit, list(change.before), list(change.after)]
      return lines.length === 0
        ? [[...heads, null, null]]
        : lines.map(({ broker, cents }) => [...heads, broker, cents / 100])
    }),
  ]
  const columns = [
    { key: 'unit', label: common.unit },
    { key: 'before', label: t.before },
    { key: 'after', label: t.after },
    { key: 'rewards', label: t.rewardsMove },
  ]
  return (
    <>
      <DataTable caption={t.replay} columns={columns}>
        <tbody>
          {replay.changes.map((change) => (
            <tr key={change.deal_id}>
              <th scope="row">{change.unit}</th>
              <td>{list(change.before)}</td>
              <td>{list(change.after)}</td>
              <td>
                {moves(change)
                  .map(({ broker, cents }) => `${broker} ${cents > 0 ? '+' : ''}${format.money(cents)}`)
                  .join(' · ') || common.none}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <ExportButton fileName="replay.csv" rows={rows} />
    </>
  )
}
