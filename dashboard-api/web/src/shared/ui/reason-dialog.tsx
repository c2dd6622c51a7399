import { Form, Input, Modal } from 'antd'

interface ReasonDialogProps {
  open: boolean
  sending: boolean
  texts: { title: string; label: string; hint: string; needed: string; ok: string; keep: string }
  /** In characters. */
  limit: number
  danger?: boolean
  onCancel: () => void
  onSend: (reason: string) => void
}

/** Something that is not done without saying why. */
export function ReasonDialog({ open, sending, texts, limit, danger = false, onCancel, onSend }: ReasonDialogProps) {
  const [form] = Form.useForm<{ reason: string }>()
  return (
    <Modal
      open={open}
      title={texts.title}
      okText={texts.ok}
      cancelText={texts.keep}
      okButtonProps={{ danger }}
      confirmLoading={sending}
      onCancel={onCancel}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ reason }) => onSend(reason.trim())}>
        <Form.Item
          name="reason"
          label={texts.label}
          extra={texts.hint}
          rules={[{ required: true, whitespace: true, message: texts.needed }]}
        >
          <Input maxLength={limit} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
