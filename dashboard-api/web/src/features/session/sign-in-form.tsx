import { Alert, Button, Form, Input } from 'antd'
import { ApiProblem } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import type { Session } from '../../shared/session'
import { useProblemWords } from '../../shared/ui/problem-panel'
import { type Credentials, useSignIn } from './api/post-session'
import { messages } from './messages'

interface SignInFormProps {
  username?: string
  onSignedIn: (session: Session) => void
}

export function SignInForm({ username, onSignedIn }: SignInFormProps) {
  const t = useMessages(messages)
  const signIn = useSignIn()
  return (
    <Form<Credentials>
      layout="vertical"
      requiredMark={false}
      initialValues={{ username }}
      onFinish={(credentials) => signIn.mutate(credentials, { onSuccess: onSignedIn })}
    >
      {signIn.error === null ? null : <Refusal error={signIn.error} />}
      <Form.Item name="username" label={t.username} rules={[{ required: true, message: t.usernameMissing }]}>
        <Input
          size="large"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={username === undefined}
        />
      </Form.Item>
      <Form.Item name="password" label={t.password} rules={[{ required: true, message: t.passwordMissing }]}>
        <Input size="large" type="password" autoComplete="current-password" autoFocus={username !== undefined} />
      </Form.Item>
      <Button size="large" type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t.signIn}
      </Button>
    </Form>
  )
}

function Refusal({ error }: { error: Error }) {
  const t = useMessages(messages)
  const words = useProblemWords(error)
  return <Alert type="error" showIcon role="alert" title={reason()} style={{ marginBottom: 20 }} />

  function reason(): string {
    if (!(error instanceof ApiProblem)) return words.title
    if (error.code === 'bad_credentials') return t.badCredentials
    if (error.code !== 'too_many_attempts') return [words.title, words.detail].filter(Boolean).join(' — ')
    return error.retryAfterSeconds === null
      ? t.tooManyAttempts
      : t.tooManyAttemptsFor(Math.ceil(error.retryAfterSeconds / 60))
  }
}
