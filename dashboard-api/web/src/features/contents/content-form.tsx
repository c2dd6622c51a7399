import { Alert, Button, Form, Input } from 'antd'
import { useEffect } from 'react'
import type { ContentClass } from '../../shared/api/get-contents'
import { ApiProblem } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { Choice } from '../../shared/ui/choice'
import type { ContentDraft } from './api/save-content'
import styles from './content-form.module.css'
import { fieldErrorsOf } from './field-errors'
import { KINDS } from './kinds'
import { messages } from './messages'
import { VariantFields } from './variant-fields'

const NAME_LIMIT = 100
const CLASSES: readonly ContentClass[] = ['MARKETING', 'SERVICE']

interface ContentFormProps {
  value: ContentDraft
  onChange: (value: ContentDraft) => void
  onSave: () => void
  onDiscard: () => void
  editable: boolean
  dirty: boolean
  saving: boolean
  isNew: boolean
  error: Error | null
}

/** The fields of a content; their names are the API's, so that its refusals find them. */
export function ContentForm(props: ContentFormProps) {
  const { value, onChange, editable, error } = props
  const t = useMessages(messages)
  const [form] = Form.useForm<ContentDraft>()
  const kind = KINDS[value.content.body.kind]
  useEffect(() => {
    if (error instanceof ApiProblem) form.setFields(fieldErrorsOf(error, form.getFieldsValue(true)))
  }, [error, form])
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError
      disabled={!editable}
      initialValues={value}
      onValuesChange={() => onChange(structuredClone(form.getFieldsValue(true)))}
      onFinish={props.onSave}
    >
      <Form.Item
        name="name"
        label={t.name}
        extra={t.nameHint}
        rules={[{ required: true, whitespace: true, message: t.required }]}
      >
        <Input maxLength={NAME_LIMIT} autoComplete="off" />
      </Form.Item>
      {kind === undefined ? (
        <Alert type="info" showIcon title={t.jsonOnly} />
      ) : (
        <>
          <Form.Item name={['content', 'content_class']} label={t.contentClass} extra={t.classHint}>
            <ClassChoice />
          </Form.Item>
          <kind.Fields path={['content', 'body']} />
          <VariantFields kind={kind} editable={editable} />
        </>
      )}
      {editable && kind !== undefined ? <SaveBar {...props} /> : null}
    </Form>
  )
}

/** Takes value and change from the form around it. */
function ClassChoice({
  value = 'MARKETING',
  onChange,
}: {
  value?: ContentClass
  onChange?: (next: ContentClass) => void
}) {
  const t = useMessages(messages)
  return (
    <Choice
      legend={t.contentClass}
      value={value}
      onChange={(next) => onChange?.(next)}
      options={CLASSES.map((one) => ({ value: one, label: t.classes[one] }))}
    />
  )
}

function SaveBar({ dirty, saving, isNew, onDiscard }: ContentFormProps) {
  const t = useMessages(messages)
  if (!dirty && !isNew) return null
  return (
    <div className={styles.bar}>
      <Button type="primary" htmlType="submit" loading={saving}>
        {isNew ? t.create_ : t.save}
      </Button>
      {!isNew ? <Button onClick={onDiscard}>{t.discard}</Button> : null}
      {dirty ? (
        <span className={styles.unsaved} role="status">
          {t.unsaved}
        </span>
      ) : null}
    </div>
  )
}
