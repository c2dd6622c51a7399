import { Checkbox, Input, InputNumber, Select } from 'antd'
import { Link } from 'react-router'
import type { Content } from '../../shared/api/get-contents'
import type { PlanStep, StepTiming } from '../../shared/api/get-plans'
import { useMessages } from '../../shared/i18n/messages'
import { Field } from '../../shared/ui/field'
import fields from '../../shared/ui/fields.module.css'
import { HoursFields } from './hours-fields'
import { messages } from './messages'
import { durationOf, hoursOf } from './plan-draft'
import styles from './step-card.module.css'

const MAX_MONTHS = 120
const MAX_DAYS = 3_660
const MAX_LATE_HOURS = 31 * 24
const KEY_LIMIT = 40

interface StepFieldsProps {
  step: PlanStep
  contents: readonly Content[] | undefined
  onChange: (step: PlanStep) => void
}

export function StepFields({ step, contents, onChange }: StepFieldsProps) {
  const t = useMessages(messages)
  const { timing } = step
  const put = (change: Partial<StepTiming>) => onChange({ ...step, timing: { ...timing, ...change } })
  return (
    <div className={styles.fields}>
      <ContentField step={step} contents={contents} onChange={onChange} />
      <Field label={t.key} hint={t.keyHint}>
        {(control) => (
          <Input
            {...control}
            value={step.key}
            maxLength={KEY_LIMIT}
            autoComplete="off"
            onChange={(event) => onChange({ ...step, key: event.target.value.trim().toLowerCase() })}
          />
        )}
      </Field>
      {timing.at_once ? null : (
        <>
          <Field label={t.offsetMonths}>
            {(control) => (
              <InputNumber
                {...control}
                min={0}
                max={MAX_MONTHS}
                precision={0}
                value={timing.offset.months}
                onChange={(months) => put({ offset: { ...timing.offset, months: months ?? 0 } })}
              />
            )}
          </Field>
          <Field label={t.offsetDays}>
            {(control) => (
              <InputNumber
                {...control}
                min={0}
                max={MAX_DAYS}
                precision={0}
                value={timing.offset.days}
                onChange={(days) => put({ offset: { ...timing.offset, days: days ?? 0 } })}
              />
            )}
          </Field>
          <HoursFields
            legend={t.window}
            hint={t.windowHint}
            value={timing.window}
            onChange={(window) => put({ window })}
          />
        </>
      )}
      <Field label={t.lateness}>
        {(control) => (
          <InputNumber
            {...control}
            min={1}
            max={MAX_LATE_HOURS}
            precision={0}
            value={hoursOf(timing.max_lateness)}
            onChange={(hours) => put({ max_lateness: durationOf(hours ?? 1) })}
          />
        )}
      </Field>
      <div className={fields.switches}>
        <Checkbox
          checked={timing.at_once}
          onChange={(event) => put(event.target.checked ? AT_ONCE : { at_once: false })}
        >
          {t.atOnce}
        </Checkbox>
        {timing.at_once ? null : (
          <>
            <Checkbox checked={timing.at_best_hour} onChange={(event) => put({ at_best_hour: event.target.checked })}>
              {t.bestHour}
            </Checkbox>
            <Checkbox
              checked={timing.avoid_holidays}
              onChange={(event) => put({ avoid_holidays: event.target.checked })}
            >
              {t.holidays}
            </Checkbox>
          </>
        )}
      </div>
    </div>
  )
}

/** What goes out at once counts nothing and waits for nothing. */
const AT_ONCE: Partial<StepTiming> = {
  at_once: true,
  offset: { months: 0, days: 0 },
  at_best_hour: false,
  avoid_holidays: false,
}

function ContentField({ step, contents, onChange }: StepFieldsProps) {
  const t = useMessages(messages)
  const options = (contents ?? [])
    .filter((content) => !content.review.retired || content.content_id === step.content_id)
    .map((content) => ({
      value: content.content_id,
      label: `${content.name} · ${t.contentState[content.review.approved_version === null ? content.review.state : 'APPROVED']}`,
    }))
  return (
    <div>
      <Field label={t.content}>
        {(control) => (
          <Select
            {...control}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t.chooseContent}
            value={step.content_id || null}
            options={options}
            loading={contents === undefined}
            onChange={(content_id) => onChange({ ...step, content_id })}
          />
        )}
      </Field>
      {step.content_id === '' ? null : (
        <Link className={fields.hint ?? ''} to={`/contents/${encodeURIComponent(step.content_id)}`}>
          {t.openContent}
        </Link>
      )}
    </div>
  )
}
