import { Form, Input, InputNumber } from 'antd'
import type { ContentClass } from '../../shared/api/get-contents'
import { useMessages } from '../../shared/i18n/messages'
import styles from './inputs.module.css'
import type { FieldPath } from './kinds'
import { messages } from './messages'
import { areVariablesUsable, hasVariables } from './variables'

interface WordsFieldProps {
  path: FieldPath
  limit: number
  label: 'text' | 'message' | 'terms' | 'script'
}

/** Several lines, with variables where the content's way allows them. */
export function WordsField({ path, limit, label }: WordsFieldProps) {
  const t = useMessages(messages)
  const contentClass = Form.useWatch<ContentClass | undefined>(['content', 'content_class'])
  // A call task goes to a desk, one by one, whatever its purpose.
  const sameForAll = contentClass === 'MARKETING' && label !== 'script'
  return (
    <Form.Item
      className={`${styles.words}`}
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

interface LineFieldProps {
  path: FieldPath
  label: string
  limit: number
  hint?: string
  optional?: boolean
}

/** One line. What is left out of an optional one is the empty text. */
export function LineField({ path, label, limit, hint, optional = false }: LineFieldProps) {
  const t = useMessages(messages)
  return (
    <Form.Item
      name={[...path]}
      label={label}
      extra={hint}
      rules={optional ? [] : [{ required: true, whitespace: true, message: t.required }]}
    >
      <Input maxLength={limit} autoComplete="off" />
    </Form.Item>
  )
}

/** The address of a web page; an optional one that is left out is null. */
export function PageField({ path, label, hint, optional = false }: Omit<LineFieldProps, 'limit'>) {
  const t = useMessages(messages)
  return (
    <Form.Item
      name={[...path]}
      label={label}
      extra={hint}
      getValueProps={(page: string | null | undefined) => ({ value: page ?? '' })}
      normalize={(page: string) => (optional && page.trim() === '' ? null : page)}
      rules={[
        ...(optional ? [] : [{ required: true, message: t.required }]),
        { pattern: /^https:\/\/[^\s/]+/, message: t.badPage },
      ]}
    >
      <Input inputMode="url" autoComplete="off" placeholder="https://" />
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

export function NumberField({ path, label, min, max, hint }: NumberFieldProps) {
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
