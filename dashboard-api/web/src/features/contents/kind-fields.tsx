import { Form, InputNumber } from 'antd'
import { useMessages } from '../../shared/i18n/messages'
import { LineField, NumberField, PageField, WordsField } from './inputs'
import type { FieldPath } from './kinds'
import { messages } from './messages'

const MESSAGE_LIMIT = 600
const SCRIPT_LIMIT = 4_000
const TERMS_LIMIT = 2_000
const MAX_VALID_DAYS = 3_660
const CENTS = 100

interface FieldsProps {
  path: FieldPath
}

export function TextFields({ path }: FieldsProps) {
  return <WordsField path={[...path, 'text']} limit={MESSAGE_LIMIT} label="text" />
}

export function InvitationFields({ path }: FieldsProps) {
  const t = useMessages(messages)
  return (
    <>
      <WordsField path={[...path, 'text']} limit={MESSAGE_LIMIT} label="text" />
      <PageField path={[...path, 'page']} label={t.page} hint={t.pageHint} />
    </>
  )
}

export function VoucherFields({ path }: FieldsProps) {
  const t = useMessages(messages)
  return (
    <>
      <LineField path={[...path, 'title']} label={t.voucherTitle} limit={40} />
      <WordsField path={[...path, 'terms']} limit={TERMS_LIMIT} label="terms" />
      <Form.Item
        name={[...path, 'value_cents']}
        label={t.value}
        extra={t.valueHint}
        getValueProps={(cents: number | null) => ({ value: cents === null ? null : cents / CENTS })}
        normalize={(yuan: number | null) => (yuan === null ? null : Math.round(yuan * CENTS))}
        rules={[{ required: true, message: t.required }]}
      >
        <InputNumber min={0} max={1_000_000} precision={2} />
      </Form.Item>
      <NumberField path={[...path, 'valid_days']} label={t.validDays} min={1} max={MAX_VALID_DAYS} />
      <WordsField path={[...path, 'message']} limit={MESSAGE_LIMIT} label="message" />
    </>
  )
}

export function PointsFields({ path }: FieldsProps) {
  const t = useMessages(messages)
  return (
    <>
      <NumberField path={[...path, 'points']} label={t.points} min={1} max={1_000_000} />
      <NumberField
        path={[...path, 'valid_days']}
        label={t.validDays}
        min={0}
        max={MAX_VALID_DAYS}
        hint={t.validForEver}
      />
      <LineField path={[...path, 'reason']} label={t.reason} limit={100} />
    </>
  )
}

export function CallTaskFields({ path }: FieldsProps) {
  const t = useMessages(messages)
  return (
    <>
      <WordsField path={[...path, 'script']} limit={SCRIPT_LIMIT} label="script" />
      <NumberField path={[...path, 'within_days']} label={t.withinDays} min={1} max={90} />
    </>
  )
}
