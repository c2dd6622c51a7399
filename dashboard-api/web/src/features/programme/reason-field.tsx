import { Form, Input } from 'antd'
import { useMessages } from '../../shared/i18n/messages'
import { messages } from './messages'

/** Why, in a few words; what is asked for goes on record. */
export function ReasonField({ name = 'reason' }: { name?: string }) {
  const t = useMessages(messages)
  return (
    <Form.Item name={name} label={t.reason} rules={[{ required: true, whitespace: true, message: t.required }]}>
      <Input maxLength={200} autoComplete="off" />
    </Form.Item>
  )
}
