import { Form, Input, InputNumber, Modal, Select } from 'antd'
import { useMessages } from '../../shared/i18n/messages'
import { type NewToken, TOKEN_ROLES, useIssueToken } from './api/tokens'
import { messages } from './messages'
import { useTelling } from './use-telling'

const MAX_DAYS = 366
const USUAL_DAYS = 90

interface TokenDialogProps {
  onClose: () => void
  onIssued: (name: string, secret: string) => void
}

export function TokenDialog({ onClose, onIssued }: TokenDialogProps) {
  const t = useMessages(messages)
  const [form] = Form.useForm<NewToken>()
  const tell = useTelling()
  const issue = useIssueToken()
  const required = { required: true, message: t.required }

  async function send(values: NewToken) {
    const answer = await tell(issue.mutateAsync(values))
    if (answer === undefined) return
    onClose()
    onIssued(values.name, answer.secret)
  }

  return (
    <Modal
      open
      title={t.newToken}
      okText={t.create}
      cancelText={t.keep}
      confirmLoading={issue.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ valid_days: USUAL_DAYS }}
        onFinish={(values) => void send(values)}
      >
        <Form.Item name="name" label={t.tokenName} rules={[{ ...required, whitespace: true }]}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="roles" label={t.rolesLabel} rules={[required]}>
          <Select mode="multiple" options={TOKEN_ROLES.map((value) => ({ value, label: t.roleNames[value] }))} />
        </Form.Item>
        <Form.Item name="valid_days" label={t.validDays} rules={[required]}>
          <InputNumber min={1} max={MAX_DAYS} precision={0} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
