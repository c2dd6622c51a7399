import { PlusOutlined } from '@ant-design/icons'
import { Button, Form, Select } from 'antd'
import { useSegments } from '../../shared/api/get-segments'
import { useMessages } from '../../shared/i18n/messages'
import type { KindEditor } from './kinds'
import { messages } from './messages'
import styles from './variant-fields.module.css'

const MAX_VARIANTS = 20
const STAGES = ['AWARENESS', 'CONSIDERATION', 'PURCHASE', 'USE', 'OPINION', 'ADVOCACY'] as const

/** Other wordings for some of the fans, in the order in which they are tried. */
export function VariantFields({ kind, editable }: { kind: KindEditor; editable: boolean }) {
  const t = useMessages(messages)
  return (
    <Form.List name={['content', 'variants']}>
      {(fields, { add, remove }) => (
        <section className={styles.variants} aria-label={t.variants}>
          <h3 className={styles.title}>{t.variants}</h3>
          <p className={styles.note}>{t.variantsNote}</p>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className={styles.variant}>
              <legend className={styles.legend}>{t.variant(name + 1)}</legend>
              <ConditionFields name={name} />
              <kind.Fields path={[name, 'body']} />
              {editable ? (
                <Button size="small" danger onClick={() => remove(name)} aria-label={t.removeVariantName(name + 1)}>
                  {t.removeVariant}
                </Button>
              ) : null}
            </fieldset>
          ))}
          {editable && fields.length < MAX_VARIANTS ? (
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ body: { ...kind.initial } })}>
              {t.addVariant}
            </Button>
          ) : null}
        </section>
      )}
    </Form.List>
  )
}

function ConditionFields({ name }: { name: number }) {
  const t = useMessages(messages)
  const segments = useSegments()
  const form = Form.useFormInstance()
  return (
    <div className={styles.conditions}>
      <Form.Item
        name={[name, 'stage']}
        label={t.stage}
        dependencies={[['content', 'variants', name, 'segment']]}
        rules={[{ validator: (_, stage) => requireOne(stage) }]}
      >
        <Select allowClear placeholder={t.any} options={STAGES.map((value) => ({ value, label: t.stages[value] }))} />
      </Form.Item>
      <Form.Item name={[name, 'segment']} label={t.segment}>
        <Select
          allowClear
          placeholder={t.any}
          loading={segments.isPending}
          options={(segments.data ?? []).map((segment) => ({ value: segment.segment_id, label: segment.name }))}
        />
      </Form.Item>
    </div>
  )

  function requireOne(stage: unknown): Promise<void> {
    const segment = form.getFieldValue(['content', 'variants', name, 'segment'])
    return stage || segment ? Promise.resolve() : Promise.reject(t.needsCondition)
  }
}
