import { InputNumber, Select } from 'antd'
import type { PlanDocument } from '../../shared/api/get-plans'
import { useMessages } from '../../shared/i18n/messages'
import { Field } from '../../shared/ui/field'
import { messages } from './messages'

const KINDS = ['NEVER', 'ON_NEW_ANCHOR', 'AFTER_DAYS'] as const
const FIRST_DAYS = 90

interface ReentryFieldsProps {
  value: PlanDocument['reentry']
  editable: boolean
  onChange: (value: PlanDocument['reentry']) => void
}

export function ReentryFields({ value, editable, onChange }: ReentryFieldsProps) {
  const t = useMessages(messages)
  return (
    <>
      <Field label={t.reentry}>
        {(control) => (
          <Select
            {...control}
            disabled={!editable}
            value={value.kind}
            options={KINDS.map((kind) => ({ value: kind, label: t.reentries[kind] }))}
            onChange={(kind) => onChange({ kind, days: kind === 'AFTER_DAYS' ? FIRST_DAYS : 0 })}
          />
        )}
      </Field>
      {value.kind === 'AFTER_DAYS' ? (
        <Field label={t.reentryDays}>
          {(control) => (
            <InputNumber
              {...control}
              min={1}
              max={3_660}
              precision={0}
              value={value.days}
              onChange={(days) => onChange({ ...value, days: days ?? 0 })}
            />
          )}
        </Field>
      ) : null}
    </>
  )
}
