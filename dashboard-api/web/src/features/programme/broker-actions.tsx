import { App, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../../shared/api/programme'
import { useMessages } from '../../shared/i18n/messages'
import { Refusal, useRefusalWords } from '../../shared/referral/refusal'
import type { Broker } from './api/programme'
import { messages } from './messages'

export function BrokerActions({ broker }: { broker: Broker }) {
  const t = useMessages(messages)
  const { message } = App.useApp()
  const words = useRefusalWords()
  const confirm = useAct()
  const [asking, setAsking] = useState(false)

  async function confirmBroker() {
    try {
      await confirm.mutateAsync({ path: `/brokers/${broker.broker_id}/confirmation`, body: {} })
      void message.success(t.saved)
    } catch (error) {
      if (error instanceof Error) void message.error(words(error))
    }
  }

  if (broker.state === 'REGISTERED') {
    return (
      <Button
        size="small"
        type="primary"
        loading={confirm.isPending}
        onClick={() => void confirmBroker()}
        aria-label={t.confirmName(broker.label)}
      >
        {t.confirm}
      </Button>
    )
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

function ReasonDialog({ broker, onClose }: { broker: Broker; onClose: () => void }) {
  const t = useMessages(messages)
  const [form] = Form.useForm<{ reason: string }>()
  const { mutate, error, isPending } = useAct()
  const active = broker.state === 'ACTIVE'
  const path = `/brokers/${broker.broker_id}/${active ? 'suspension' : 'resumption'}`
  return (
    <Modal
      open
      title={active ? t.suspendTitle(broker.label) : t.resumeTitle(broker.label)}
      okText={active ? t.suspend : t.resume}
      cancelText={t.cancel}
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      closable={{ 'aria-label': t.close }}
    >
      <Refusal error={error} />
      <Form form={form} layout="vertical" onFinish={(body) => mutate({ path, body }, { onSuccess: onClose })}>
        <Form.Item name="reason" label={t.reason} rules={[{ required: true, whitespace: true, message: t.required }]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
