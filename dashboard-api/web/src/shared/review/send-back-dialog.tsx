import { Form, Input, Modal } from 'antd'
import { useMessages } from '../i18n/messages'
import { messages } from './messages'

const NOTE_LIMIT = 500

interface SendBackDialogProps {
  open: boolean
  sending: boolean
  onCancel: () => void
  onSend: (note: string) => void
}

/** Nothing is sent back without saying why. */
export function SendBackDialog({ open, sending, onCancel, onSend }: SendBackDialogProps) {
  const t = useMessages(messages)
  const [form] = Form.useForm<{ note: string }>()
  return (
    <Modal
      open={open}
      title={t.noteTitle}
      okText={t.sendBack}
      cancelText={t.keep}
      confirmLoading={sending}
      onCancel={onCancel}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ note }) => onSend(note.trim())}>
        <Form.Item
          name="note"
          label={t.noteLabel}
          extra={t.noteHint}
          rules={[{ required: true, whitespace: true, message: t.noteNeeded }]}
        >
          <Input maxLength={NOTE_LIMIT} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
