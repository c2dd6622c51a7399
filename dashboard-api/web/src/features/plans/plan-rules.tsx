import { Checkbox, InputNumber, Select } from 'antd'
import { ANCHORS, type PlanDocument } from '../../shared/api/get-plans'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { Field } from '../../shared/ui/field'
import styles from '../../shared/ui/fields.module.css'
import { NameField } from '../../shared/ui/name-field'
import { SegmentSelect } from '../../shared/ui/segment-select'
import { TimeInput } from '../../shared/ui/time-input'
import type { PlanDraft } from './api/save-plan'
import { HoursFields } from './hours-fields'
import { messages } from './messages'
import type { Mistakes } from './plan-mistakes'
import { ReentryFields } from './reentry-fields'

const MAX_DAYS = 36_600
const GOALS = ['CONSIDERATION', 'PURCHASE', 'USE', 'OPINION', 'ADVOCACY'] as const
const NO_GOAL = ''

interface PlanRulesProps {
  draft: PlanDraft
  mistakes: Mistakes
  editable: boolean
  onChange: (draft: PlanDraft) => void
}

/** What holds for all steps: from when they count, who comes in, who leaves. */
export function PlanRules({ draft, mistakes, editable, onChange }: PlanRulesProps) {
  const t = useMessages(messages)
  const { plan } = draft
  const put = (change: Partial<PlanDocument>) => onChange({ ...draft, plan: { ...plan, ...change } })
  return (
    <Card title={t.rules} note={t.rulesNote}>
      <fieldset className={styles.group} disabled={!editable}>
        <div className={styles.grid}>
          <NameField
            label={t.name}
            mistakes={mistakes.name}
            value={draft.name}
            onChange={(name) => onChange({ ...draft, name })}
          />
          <Field label={t.anchor}>
            {(control) => (
              <Select
                {...control}
                disabled={!editable}
                value={plan.anchor}
                options={ANCHORS.map((value) => ({ value, label: t.anchors[value] }))}
                onChange={(anchor) => put({ anchor, date: anchor === 'DATE' ? (plan.date ?? null) : null })}
              />
            )}
          </Field>
          {plan.anchor === 'DATE' ? (
            <Field label={t.date}>
              {(control) => (
                <TimeInput
                  {...control}
                  type="date"
                  disabled={!editable}
                  value={plan.date}
                  onChange={(day) => put({ date: day || null })}
                />
              )}
            </Field>
          ) : null}
          <Field label={t.audience}>
            {(control) => (
              <SegmentSelect
                control={control}
                value={plan.audience}
                none={t.everybody}
                onChange={(audience) => put({ audience })}
              />
            )}
          </Field>
          <Field label={t.maxAge} hint={t.maxAgeHint}>
            {(control) => (
              <InputNumber
                {...control}
                min={0}
                max={MAX_DAYS}
                precision={0}
                value={plan.entry.max_anchor_age_days ?? null}
                onChange={(days) => put({ entry: { ...plan.entry, max_anchor_age_days: days } })}
              />
            )}
          </Field>
          <Field label={t.goal}>
            {(control) => (
              <Select
                {...control}
                disabled={!editable}
                value={plan.exit.goal ?? NO_GOAL}
                options={[
                  { value: NO_GOAL, label: t.noGoal },
                  ...GOALS.map((value) => ({ value, label: t.stages[value] })),
                ]}
                onChange={(goal) => put({ exit: { ...plan.exit, goal: goal === NO_GOAL ? null : goal } })}
              />
            )}
          </Field>
          <Field label={t.exitSegment}>
            {(control) => (
              <SegmentSelect
                control={control}
                value={plan.exit.segment}
                none={t.none}
                onChange={(segment) => put({ exit: { ...plan.exit, segment } })}
              />
            )}
          </Field>
          <ReentryFields value={plan.reentry} editable={editable} onChange={(reentry) => put({ reentry })} />
          <HoursFields
            legend={t.quiet}
            hint={t.quietHint}
            value={plan.quiet_hours}
            disabled={!editable}
            onChange={(quiet_hours) => put({ quiet_hours })}
          />
          <div className={styles.switches}>
            <Checkbox
              checked={plan.entry.only_followers}
              onChange={(event) => put({ entry: { ...plan.entry, only_followers: event.target.checked } })}
            >
              {t.onlyFollowers}
            </Checkbox>
            <Checkbox
              checked={plan.exit.when_leaving_audience}
              onChange={(event) => put({ exit: { ...plan.exit, when_leaving_audience: event.target.checked } })}
            >
              {t.leavingAudience}
            </Checkbox>
          </div>
        </div>
        {mistakes.rules.map((mistake) => (
          <p key={mistake} className={styles.mistake} role="alert">
            {mistake}
          </p>
        ))}
      </fieldset>
    </Card>
  )
}
