import { Button, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../shared/i18n/messages'
import { Field } from '../../shared/ui/field'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import { CHANNELS, type Channel, channelNames } from '../../shared/vocabulary/channels'
import { type Costs, useSetCost } from './api/costs'
import styles from './evaluation.module.css'
import { messages } from './messages'

// As much as the API takes, in yuan.
const MOST = 100_000_000_000

interface CostDialogProps {
  costs: Costs
  first: Channel
  onClose: () => void
}

/** What a channel cost in a month, in yuan; left empty, nobody has said. */
export function CostDialog({ costs, first, onClose }: CostDialogProps) {
  const t = useMessages(messages)
  const names = useMessages(channelNames)
  const describe = useDescribeProblem()
  const setting = useSetCost(costs.month)
  const known = (channel: Channel) => {
    const cents = costs.channels.find((cost) => cost.channel === channel)?.amount_cents ?? null
    return cents === null ? null : cents / 100
  }
  const [channel, setChannel] = useState(first)
  const [yuan, setYuan] = useState(() => known(first))

  function choose(next: Channel) {
    setChannel(next)
    setYuan(known(next))
  }

  return (
    <Modal
      open
      title={t.costs(costs.month)}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            type="primary"
            loading={setting.isPending}
            onClick={() =>
              setting.mutate({ channel, cents: yuan === null ? null : Math.round(yuan * 100) }, { onSuccess: onClose })
            }
          >
            {t.save}
          </Button>
        </>
      }
    >
      <Field className={styles.field} label={t.channel}>
        {({ id }) => (
          <Select<Channel>
            id={id}
            value={channel}
            options={CHANNELS.map((value) => ({ value, label: names[value] }))}
            onChange={choose}
          />
        )}
      </Field>
      <Field className={styles.field} label={t.costYuan} hint={t.costHint}>
        {({ id, ...described }) => (
          <InputNumber
            id={id}
            {...described}
            style={{ width: '100%' }}
            min={0}
            max={MOST}
            precision={2}
            value={yuan}
            onChange={setYuan}
          />
        )}
      </Field>
      {setting.error === null ? null : (
        <p className={styles.error} role="alert">
          {describe(setting.error)}
        </p>
      )}
    </Modal>
  )
}
