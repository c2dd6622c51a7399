import { Select } from 'antd'
import { useMessages } from '../../../shared/i18n/messages'
import { CHANNELS, channelNames } from '../../../shared/vocabulary/channels'
import { INTERACTION_TYPES, type InteractionType, interactionNames } from '../../../shared/vocabulary/interactions'
import { fieldWords } from '../rule/condition-names'
import type { Behaviour } from '../rule/rule'
import styles from './builder.module.css'
import { DayRange, NumberField } from './range-fields'
import { ManyOf, Words } from './value-fields'

interface BehaviourFieldsProps {
  value: Behaviour
  onChange: (value: Behaviour) => void
}

/** How often somebody did something, and when. */
export function BehaviourFields({ value, onChange }: BehaviourFieldsProps) {
  const t = useMessages(fieldWords)
  const types = useMessages(interactionNames)
  return (
    <>
      <ManyOf
        label={t.what}
        keys={INTERACTION_TYPES}
        names={types}
        value={value.interaction_in}
        onChange={(next) => onChange({ ...value, interaction_in: next as InteractionType[] })}
      />
      <span className={styles.range}>
        {t.atLeast}
        <NumberField
          label={t.atLeast}
          value={value.at_least}
          least={value.at_most === undefined ? 1 : 0}
          onChange={(count) => onChange(withField(value, 'at_least', count))}
        />
        {t.atMost}
        <NumberField label={t.atMost} value={value.at_most} onChange={(count) => onChange(withMost(value, count))} />
        {t.times}
      </span>
      <When value={value} onChange={onChange} />
      <Only value={value} onChange={onChange} />
    </>
  )
}

type When = 'ever' | 'within' | 'range'

function When({ value, onChange }: BehaviourFieldsProps) {
  const t = useMessages(fieldWords)
  const when: When =
    value.within_days !== undefined ? 'within' : value.from !== undefined || value.to !== undefined ? 'range' : 'ever'
  return (
    <>
      <Select<When>
        className={styles.short ?? ''}
        aria-label={t.when}
        value={when}
        options={[
          { value: 'within', label: t.within },
          { value: 'range', label: t.range },
          { value: 'ever', label: t.ever },
        ]}
        onChange={(next) => onChange({ ...withoutWhen(value), ...WHEN[next] })}
      />
      {when === 'within' ? (
        <span className={styles.range}>
          <NumberField
            label={t.withinDays}
            value={value.within_days}
            least={1}
            onChange={(days) => onChange({ ...value, within_days: days ?? 1 })}
          />
          {t.withinDays}
        </span>
      ) : null}
      {when === 'range' ? (
        <DayRange
          from={value.from}
          to={value.to}
          onChange={({ from, to }) => onChange({ ...withoutWhen(value), from: from ?? '', to: to ?? '' })}
        />
      ) : null}
    </>
  )
}

const WHEN: Record<When, Partial<Behaviour>> = {
  ever: {},
  within: { within_days: 90 },
  range: { from: '', to: '' },
}

function Only({ value, onChange }: BehaviourFieldsProps) {
  const t = useMessages(fieldWords)
  const channels = useMessages(channelNames)
  const used = [value.content_in, value.project_in, value.channel_in].some((list) => list !== undefined)
  return (
    <details className={styles.only} open={used}>
      <summary>{t.more}</summary>
      <div className={styles.fields}>
        <Words
          label={t.content}
          value={value.content_in ?? []}
          onChange={(list) => onChange(withField(value, 'content_in', emptied(list)))}
        />
        <Words
          label={t.project}
          value={value.project_in ?? []}
          onChange={(list) => onChange(withField(value, 'project_in', emptied(list)))}
        />
        <ManyOf
          label={t.channel}
          keys={CHANNELS}
          names={channels}
          value={value.channel_in ?? []}
          onChange={(list) => onChange(withField(value, 'channel_in', emptied(list) as Behaviour['channel_in']))}
        />
      </div>
    </details>
  )
}

/** A field that nobody has filled is left out: an empty list would be refused. */
function withField<K extends keyof Behaviour>(value: Behaviour, field: K, next: Behaviour[K] | undefined): Behaviour {
  const { [field]: _, ...rest } = value
  return (next === undefined ? rest : { ...rest, [field]: next }) as Behaviour
}

/** "At most none" says never, and beside it "at least" one can't hold. */
function withMost(value: Behaviour, count: number | undefined): Behaviour {
  const next = withField(value, 'at_most', count)
  return count !== undefined && (next.at_least ?? 0) > count ? withField(next, 'at_least', undefined) : next
}

function withoutWhen({ within_days: _days, from: _from, to: _to, ...rest }: Behaviour): Behaviour {
  return rest
}

function emptied(list: string[]): string[] | undefined {
  return list.length === 0 ? undefined : list
}
