import { App, Button, Form, Radio } from 'antd'
import { useState } from 'react'
import { post } from '../../shared/api/client'
import { useAct } from '../../shared/api/programme'
import { useMessages } from '../../shared/i18n/messages'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import type { Broker } from './api/programme'
import { AskDialog } from './ask-dialog'
import { messages } from './messages'
import { ReasonField } from './reason-field'

export function BrokerActions({ broker }: { broker: Broker }) {
  const t = useMessages(messages)
  const [asking, setAsking] = useState(false)
  if (broker.state === 'REGISTERED') {
    return <Confirmation broker={broker} />
  }
  return (
    <>
      <Button size="small" danger={broker.state === 'ACTIVE'} onClick={() => setAsking(true)}>
        {broker.state === 'ACTIVE' ? t.suspend : t.resume}
      </Button>
      {asking ? <ReasonDialog broker={broker} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

/** A broker whose number is another contact's is not confirmed before somebody has said whose it is. */
function Confirmation({ broker }: { broker: Broker }) {
  const t = useMessages(messages)
  const { message } = App.useApp()
  const words = useDescribeProblem()
  const confirm = useAct()
  const [asking, setAsking] = useState(false)

  async function confirmBroker() {
    try {
      await confirm.mutateAsync({
        send: () => post('/brokers/{brokerId}/confirmation', { path: pathOf(broker), body: {} }),
      })
      void message.success(t.saved)
    } catch (error) {
      if (error instanceof Error) void message.error(words(error))
    }
  }

  return (
    <>
      <Button
        size="small"
        type="primary"
        loading={confirm.isPending}
        onClick={() => (broker.claimed_phone === null ? void confirmBroker() : setAsking(true))}
        aria-label={t.confirmName(broker.label)}
      >
        {t.confirm}
      </Button>
      {asking ? <ClaimDialog broker={broker} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function ClaimDialog({ broker, onClose }: { broker: Broker; onClose: () => void }) {
  const t = useMessages(messages)
  const options = [
    { value: true, label: t.numberTheirs },
    { value: false, label: t.numberNotTheirs },
  ]
  return (
    <AskDialog<{ number_is_theirs: boolean }>
      title={t.confirmName(broker.label)}
      ok={t.confirm}
      send={(body) => post('/brokers/{brokerId}/confirmation', { path: pathOf(broker), body })}
      onClose={onClose}
    >
      <p>{t.claimText(broker.claimed_phone ?? '')}</p>
      <Form.Item name="number_is_theirs" label={t.claimAsked} rules={[{ required: true, message: t.required }]}>
        <Radio.Group options={options} />
      </Form.Item>
    </AskDialog>
  )
}

function ReasonDialog({ broker, onClose }: { broker: Broker; onClose: () => void }) {
  const t = useMessages(messages)
  const active = broker.state === 'ACTIVE'
  return (
    <AskDialog<{ reason: string }>
      title={active ? t.suspendTitle(broker.label) : t.resumeTitle(broker.label)}
      ok={active ? t.suspend : t.resume}
      danger={active}
      send={(body) =>
        post(`/brokers/{brokerId}/${active ? 'suspension' : 'resumption'}`, { path: pathOf(broker), body })
      }
      onClose={onClose}
    >
      <ReasonField />
    </AskDialog>
  )
}

function pathOf({ broker_id }: Broker): { brokerId: string } {
  return { brokerId: broker_id }
}
