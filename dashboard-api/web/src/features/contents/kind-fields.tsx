import { Form, Input, InputNumber } from 'antd'
import type { ContentClass } from '../../shared/api/get-contents'
import { useMessages } from '../../shared/i18n/messages'
import type { FieldPath } from './kinds'
import { messages } from './messages'
import { areVariablesUsable, hasVariables } from './variables'

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
      <Form.Item
        name={[...path, 'page']}
        label={t.page}
        extra={t.pageHint}
        rules={[
          { required: true, message: t.required },
          { pattern: /^https:\/\/[^\s/]+/, message: t.badPage },
        ]}
      >
        <Input inputMode="url" autoComplete="off" placeholder="https://" />
      </Form.Item>
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

interface WordsFieldProps {
  path: FieldPath
  limit: number
  label: 'text' | 'message' | 'terms' | 'script'
}

/** Several lines, with variables where the content's way allows them. */
function WordsField({ path, limit, label }: WordsFieldProps) {
  const t = useMessages(messages)
  const contentClass = Form.useWatch<ContentClass | undefined>(['content', 'content_class'])
  // A call task goes to a desk, one by one, whatever its purpose.
  const sameForAll = contentClass === 'MARKETING' && label !== 'script'
  return (
    <Form.Item
      name={[...path]}
      label={t[label]}
      extra={sameForAll ? t.textHintMass : t.textHint}
      rules={[
        { required: true, whitespace: true, message: t.required },
        { validator: (_, text: string | undefined) => checkVariables(text ?? '') },
      ]}
    >
      <Input.TextArea
        autoSize={{ minRows: 4, maxRows: 14 }}
        count={{ show: true, max: limit, strategy: (text) => [...text].length, exceedFormatter: cut }}
      />
    </Form.Item>
  )

  function checkVariables(text: string): Promise<void> {
    if (sameForAll && hasVariables(text)) return Promise.reject(t.noVariables)
    return areVariablesUsable(text) ? Promise.resolve() : Promise.reject(t.badVariable)
  }
}

function LineField({ path, label, limit }: { path: FieldPath; label: string; limit: number }) {
  const t = useMessages(messages)
  return (
    <Form.Item name={[...path]} label={label} rules={[{ required: true, whitespace: true, message: t.required }]}>
      <Input maxLength={limit} autoComplete="off" />
    </Form.Item>
  )
}

interface NumberFieldProps {
  path: FieldPath
  label: string
  min: number
  max: number
  hint?: string
}

function NumberField({ path, label, min, max, hint }: NumberFieldProps) {
  const t = useMessages(messages)
  return (
    <Form.Item name={[...path]} label={label} extra={hint} rules={[{ required: true, message: t.required }]}>
      <InputNumber min={min} max={max} precision={0} />
    </Form.Item>
  )
}

function cut(text: string, { max }: { max: number }): string {
  return [...text].slice(0, max).join('')
}
