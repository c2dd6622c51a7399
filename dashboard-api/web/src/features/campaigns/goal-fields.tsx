import { InputNumber, Select } from 'antd'
import type { CampaignRules } from '../../shared/api/campaign-plans'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { Field } from '../../shared/ui/field'
import styles from '../../shared/ui/fields.module.css'
import { INTERACTION_TYPES, type InteractionType, interactionNames } from '../../shared/vocabulary/interactions'
import type { FieldsProps } from './fields'
import { messages } from './messages'

const MAX_DAYS = 90
/** What happens to fans by our own doing is nothing to hope for. */
const NO_GOALS: readonly InteractionType[] = ['PUSH_SENT', 'PUSH_SKIPPED', 'PUSH_FAILED', 'OTHER', 'UNFOLLOW']

export function GoalFields({ draft, mistakes, editable, onChange }: FieldsProps) {
  const t = useMessages(messages)
  const names = useMessages(interactionNames)
  const { goal } = draft.campaign
  const put = (change: Partial<CampaignRules['goal']>) =>
    onChange({ ...draft, campaign: { ...draft.campaign, goal: { ...goal, ...change } } })
  return (
    <Card title={t.goal} note={t.goalNote}>
      <fieldset className={styles.group} disabled={!editable}>
        <div className={styles.grid}>
          <Field label={t.goalTypes} mistakes={mistakes.goal}>
            {(control) => (
              <Select
                {...control}
                mode="multiple"
                disabled={!editable}
                value={goal.types}
                optionFilterProp="label"
                options={INTERACTION_TYPES.filter((type) => !NO_GOALS.includes(type)).map((value) => ({
                  value,
                  label: names[value],
                }))}
                onChange={(types) => put({ types })}
              />
            )}
          </Field>
          <Field label={t.withinDays}>
            {(control) => (
              <InputNumber
                {...control}
                min={1}
                max={MAX_DAYS}
                precision={0}
                value={goal.within_days}
                onChange={(days) => put({ within_days: Number(days ?? 1) })}
              />
            )}
          </Field>
        </div>
      </fieldset>
    </Card>
  )
}
