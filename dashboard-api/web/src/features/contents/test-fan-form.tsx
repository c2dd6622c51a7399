import { App, Button, Form, Input } from 'antd'
import { ApiProblem } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { type TestFan, usePutTestFan } from './api/test-fans'
import { mediaMessages } from './media-messages'
import { messages } from './messages'
import styles from './show-dialog.module.css'

const NAME_LIMIT = 100

export function TestFanForm({ onAdded }: { onAdded: (openid: string) => void }) {
  const t = useMessages(mediaMessages)
  const { required } = useMessages(messages)
  const { message } = App.useApp()
  const [form] = Form.useForm<TestFan>()
  const put = usePutTestFan()

  function add(fan: TestFan) {
    put.mutate(fan, {
      onSuccess: () => {
        void message.success(t.added(fan.name))
        form.resetFields()
        onAdded(fan.openid)
      },
      onError: (error) => {
        if (!(error instanceof ApiProblem)) return
        form.setFields(
          error.fieldErrors.map(({ field, message: text }) => ({ name: field as keyof TestFan, errors: [text] })),
        )
      },
    })
  }

  return (
    <details>
      <summary>{t.addFan}</summary>
      <Form form={form} layout="vertical" requiredMark={false} className={styles.add ?? ''} onFinish={add}>
        <Form.Item
          name="openid"
          label={t.openid}
          extra={t.openidHint}
          rules={[{ required: true, whitespace: true, message: required }]}
        >
          <Input autoComplete="off" maxLength={64} />
        </Form.Item>
        <Form.Item name="name" label={t.fanName} rules={[{ required: true, whitespace: true, message: required }]}>
          <Input autoComplete="off" maxLength={NAME_LIMIT} />
        </Form.Item>
        <Button htmlType="submit" loading={put.isPending}>
          {t.add}
        </Button>
      </Form>
    </details>
  )
}
