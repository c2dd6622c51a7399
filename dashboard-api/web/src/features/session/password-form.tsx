import { Alert, Button, Form, Input } from 'antd'
import { ApiProblem } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import type { Session } from '../../shared/session'
import { useProblemWords } from '../../shared/ui/problem-panel'
import { type PasswordWish, useChangePassword } from './api/post-password'
import { messages } from './messages'

const SHORTEST = 8
const LONGEST = 256

interface PasswordFields extends PasswordWish {
  repeated: string
}

export function PasswordForm({ onChanged }: { onChanged: (session: Session) => void }) {
  const t = useMessages(messages)
  const change = useChangePassword()
  const required = { required: true, message: t.passwordMissing }
  return (
    <Form<PasswordFields>
      layout="vertical"
      requiredMark={false}
      onFinish={({ current_password, new_password }) =>
        change.mutate({ current_password, new_password }, { onSuccess: onChanged })
      }
    >
      {change.error === null ? null : <Refusal error={change.error} />}
      <Form.Item name="current_password" label={t.currentPassword} rules={[required]}>
        <Input size="large" type="password" autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="new_password"
        label={t.newPassword}
        extra={t.newPasswordHint}
        rules={[required, { min: SHORTEST, max: LONGEST, message: t.newPasswordHint }]}
      >
        <Input size="large" type="password" autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeated"
        label={t.repeatPassword}
        dependencies={['new_password']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, typed) =>
              !typed || typed === getFieldValue('new_password') ? Promise.resolve() : Promise.reject(t.passwordsDiffer),
          }),
        ]}
      >
        <Input size="large" type="password" autoComplete="new-password" />
      </Form.Item>
      <Button size="large" type="primary" htmlType="submit" block loading={change.isPending}>
        {t.changePassword}
      </Button>
    </Form>
  )
}

function Refusal({ error }: { error: Error }) {
  const t = useMessages(messages)
  const words = useProblemWords(error)
  const [field] = error instanceof ApiProblem ? error.fieldErrors : []
  const wrong = error instanceof ApiProblem && error.code === 'bad_credentials'
  const reason = wrong ? t.wrongPassword : field === undefined ? words.title : `${t.newPassword}: ${field.message}`
  return <Alert type="error" showIcon role="alert" title={reason} style={{ marginBottom: 20 }} />
}
