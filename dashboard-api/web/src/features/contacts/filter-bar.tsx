import { Button, Input, Select } from 'antd'
import { useProjectChoices, useTeamChoices } from '../../shared/api/get-choices'
import { useSegments } from '../../shared/api/get-segments'
import { useMessages } from '../../shared/i18n/messages'
import { Field } from '../../shared/ui/field'
import { TimeInput } from '../../shared/ui/time-input'
import { BROKER_TYPES, brokerTypeNames } from '../../shared/vocabulary/broker-types'
import { CHANNELS, channelNames } from '../../shared/vocabulary/channels'
import { INTERACTION_TYPES, interactionNames } from '../../shared/vocabulary/interactions'
import { STAGES, stageNames } from '../../shared/vocabulary/stages'
import styles from './contacts.module.css'
import { type FilterName, type Filters, withDay } from './filters'
import { messages } from './messages'

interface FilterBarProps {
  filters: Filters
  onChange: (filters: Filters) => void
}

/** What one of a few answers. */
type ChoiceName = Exclude<FilterName, `first_contact_${string}`>

type Names = Readonly<Record<string, string>>

/** What the list is about, and the way to ask for something else. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const t = useMessages(messages)
  const stages = useMessages(stageNames)
  const channels = useMessages(channelNames)
  const brokers = useMessages(brokerTypeNames)
  const interactions = useMessages(interactionNames)
  const segments = Object.fromEntries((useSegments().data ?? []).map(({ segment_id, name }) => [segment_id, name]))
  const projects = useProjectChoices(filters.project)
  const teams = useTeamChoices(filters.team)
  const flag = { true: t.yes, false: t.no }
  const select = (name: ChoiceName, keys: readonly string[], names: Names) => (
    <OneOf
      label={t[name === 'segment_id' ? 'segment' : name]}
      keys={keys}
      names={names}
      value={filters[name]}
      onChange={(value) => onChange(withFilter(filters, name, value))}
    />
  )
  const day = (end: 'from' | 'to') => (
    <Field className={styles.filter} label={t.firstContactDays[end]}>
      {({ id }) => (
        <TimeInput
          id={id}
          type="date"
          value={filters[`first_contact_${end}`] ?? ''}
          onChange={(next) => onChange(withDay(filters, end, next))}
        />
      )}
    </Field>
  )
  return (
    <section className={styles.filters} aria-label={t.filters}>
      {select('segment_id', Object.keys(segments), segments)}
      {select('stage', STAGES, stages)}
      {select('reached', STAGES, stages)}
      {select('channel', CHANNELS, channels)}
      {select('origin', INTERACTION_TYPES, interactions)}
      {select('broker_type', BROKER_TYPES, brokers)}
      {select('dormant', ['true', 'false'], flag)}
      {select('promoter', ['true', 'false'], flag)}
      {select('following', ['true', 'false'], flag)}
      <Field className={styles.filter} label={t.month}>
        {({ id }) => (
          <Input
            id={id}
            type="month"
            value={filters.month ?? ''}
            onChange={({ target }) => onChange(withFilter(filters, 'month', target.value || undefined))}
          />
        )}
      </Field>
      {day('from')}
      {day('to')}
      {select('project', Object.keys(projects), projects)}
      {select('team', Object.keys(teams), teams)}
      {Object.keys(filters).length === 0 ? null : (
        <Button className={styles.clear ?? ''} type="text" onClick={() => onChange({})}>
          {t.clear}
        </Button>
      )}
    </section>
  )
}

interface OneOfProps {
  label: string
  keys: readonly string[]
  names: Names
  value: string | undefined
  onChange: (value: string | undefined) => void
}

function OneOf({ label, keys, names, value, onChange }: OneOfProps) {
  const t = useMessages(messages)
  return (
    <Field className={styles.filter} label={label}>
      {({ id }) => (
        <Select
          id={id}
          allowClear
          placeholder={t.any}
          showSearch={{ optionFilterProp: 'label' }}
          value={value ?? null}
          options={keys.map((key) => ({ value: key, label: names[key] ?? key }))}
          onChange={(next) => onChange(next ?? undefined)}
        />
      )}
    </Field>
  )
}

export function withFilter(filters: Filters, name: FilterName, value: string | undefined): Filters {
  const { [name]: _, ...rest } = filters
  return value === undefined ? rest : { ...rest, [name]: value }
}
