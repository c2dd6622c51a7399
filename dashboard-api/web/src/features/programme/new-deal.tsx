import { App, Button, Drawer, Form } from 'antd'
import { post } from '../../shared/api/client'
import { useAct } from '../../shared/api/programme'
import { useMessages } from '../../shared/i18n/messages'
import { Refusal } from '../../shared/referral/refusal'
import type { ActedClient } from './client-actions'
import { type DealDraft, dealOf } from './deal-draft'
import { DealFields } from './deal-fields'
import { messages } from './messages'

/** The form that records a purchase; opened from a client, it knows the project and for whom it may be. */
export default function NewDeal({ client, onClose }: { client: ActedClient | null; onClose: () => void }) {
  const t = useMessages(messages)
  const { message } = App.useApp()
  const [form] = Form.useForm<DealDraft>()
  const { mutate, error, isPending } = useAct()
  function save(draft: DealDraft) {
    mutate(
      { send: () => post('/deals', { body: dealOf(draft, client?.contact_id ?? null) }) },
      {
        onSuccess: () => {
          void message.success(t.saved)
          onClose()
        },
      },
    )
  }
  return (
    <Drawer
      open
      onClose={onClose}
      closable={{ 'aria-label': t.close }}
      title={client === null ? t.newDeal : t.dealName(client.client)}
      size={520}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      footer={
        <Button type="primary" size="large" block loading={isPending} onClick={() => form.submit()}>
          {t.save}
        </Button>
      }
    >
      <Refusal error={error} />
      <Form<DealDraft>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={save}
        initialValues={{ project_id: client?.project_id, state: 'RESERVED', buyers: [{}] }}
      >
        <DealFields client={client} />
      </Form>
    </Drawer>
  )
}
