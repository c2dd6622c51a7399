import { Checkbox, Form, Input, Modal, Select } from 'antd'
import { useMessages } from '../../shared/i18n/messages'
import { ROLES } from '../../shared/session'
import { type Account, useChangeAccount, useCreateAccount } from './api/users'
import { messages } from './messages'
import { useTelling } from './use-telling'

const NAME_LIMIT = 100

interface AccountDialogProps {
  /** Null for a new one. */
  account: Account | null
  onClose: () => void
  onCreated: (username: string, firstPassword: string) => void
}

export function AccountDialog({ account, onClose, onCreated }: AccountDialogProps) {
  const t = useMessages(messages)
  const [form] = Form.useForm<Account>()
  const tell = useTelling()
  const create = useCreateAccount()
  const change = useChangeAccount()
  const required = { required: true, message: t.required }

  async function send(values: Account) {
    if (account === null) {
      const answer = await tell(create.mutateAsync(values))
      if (answer === undefined) return
      onCreated(values.username, answer.first_password)
    } else if ((await tell(change.mutateAsync({ ...account, ...values }))) === undefined) {
      return
    }
    onClose()
  }

  return (
    <Modal
      open
      title={account === null ? t.newAccount : account.username}
      okText={account === null ? t.create : t.save}
      cancelText={t.keep}
      confirmLoading={create.isPending || change.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={account ?? {}}
        onFinish={(values) => void send(values)}
      >
        {account === null ? (
          <Form.Item name="username" label={t.username} extra={t.usernameHint} rules={[required]}>
            <Input maxLength={64} autoComplete="off" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
        ) : null}
        <Form.Item name="display_name" label={t.displayName} rules={[{ ...required, whitespace: true }]}>
          <Input maxLength={NAME_LIMIT} autoComplete="off" />
        </Form.Item>
        <Form.Item name="roles" label={t.rolesLabel} rules={[required]}>
          <Select mode="multiple" options={ROLES.map((value) => ({ value, label: t.roleNames[value] }))} />
        </Form.Item>
        {account === null ? null : (
          <Form.Item name="disabled" valuePropName="checked">
            <Checkbox>{t.noAccess}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
