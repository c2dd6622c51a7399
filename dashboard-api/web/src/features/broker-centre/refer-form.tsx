import { App, Button, Form, Input, Select } from 'antd'
import { useMessages } from '../../shared/i18n/messages'
import { Refusal } from '../../shared/referral/refusal'
import { Card } from '../../shared/ui/card'
import { type Centre, type NewClient, useRefer } from './api/centre'
import { messages } from './messages'

export function ReferForm({ centre, onReferred }: { centre: Centre; onReferred: () => void }) {
  const t = useMessages(messages)
  const { message } = App.useApp()
  const { refer, error, isPending } = useRefer()
  const required = [{ required: true, whitespace: true, message: t.required }]
  function submit(client: NewClient) {
    refer(client, () => {
      void message.success(t.referred(client.client_name))
      onReferred()
    })
  }
  return (
    <Card title={t.submit}>
      <Refusal error={error} />
      <Form<NewClient> layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item name="client_name" label={t.clientName} rules={required}>
          <Input size="large" autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item name="phone" label={t.clientPhone} rules={required}>
          <Input size="large" type="tel" inputMode="tel" autoComplete="off" maxLength={30} />
        </Form.Item>
        <Form.Item name="project_id" label={t.project} rules={[{ required: true, message: t.required }]}>
          <Select size="large" options={centre.projects.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="chosen_consultant" label={t.consultant}>
          <Select
            size="large"
            allowClear
            placeholder={t.anyConsultant}
            options={centre.consultants.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" block loading={isPending}>
          {t.submit}
        </Button>
      </Form>
    </Card>
  )
}
