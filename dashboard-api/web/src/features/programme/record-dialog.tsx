import { App, Form, Input, Modal, Radio } from 'antd'
import { useAct } from '../../shared/api/programme'
import { useMessages } from '../../shared/i18n/messages'
import { names } from '../../shared/referral/names'
import { Refusal } from '../../shared/referral/refusal'
import type { ActedClient } from './client-actions'
import { messages } from './messages'

/** What a consultant may say; the rest follows from assignments and deals. */
const STATES = ['CONTACTED', 'VISITED', 'LOST', 'INVALID'] as const

interface Draft {
  state: string
  note?: string
}

export function RecordDialog({ client, onClose }: { client: ActedClient; onClose: () => void }) {
  const t = useMessages(messages)
  const { states } = useMessages(names)
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const { mutate, error, isPending } = useAct()
  function save({ state, note = '' }: Draft) {
    mutate(
      { path: `/referrals/${client.referral_id}/steps`, body: { state, note } },
      {
        onSuccess: () => {
          void message.success(t.saved)
          onClose()
        },
      },
    )
  }
  return (
    <Modal
      open
      title={t.recordTitle(client.client)}
      okText={t.save}
      cancelText={t.cancel}
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      closable={{ 'aria-label': t.close }}
    >
      <Refusal error={error} />
      <Form<Draft> form={form} layout="vertical" requiredMark={false} onFinish={save}>
        <Form.Item name="state" label={t.state} initialValue="CONTACTED">
          <Radio.Group options={STATES.map((value) => ({ value, label: states[value] }))} />
        </Form.Item>
        <Form.Item name="note" label={t.note}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
