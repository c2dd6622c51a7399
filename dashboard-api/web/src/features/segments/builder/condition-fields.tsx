import { Select } from 'antd'
import { useSegments } from '../../../shared/api/get-segments'
import { useMessages } from '../../../shared/i18n/messages'
import { Choice } from '../../../shared/ui/choice'
import { CHANNELS, channelNames } from '../../../shared/vocabulary/channels'
import { PHASES, phaseNames, STAGES, type Stage, stageNames } from '../../../shared/vocabulary/stages'
import { useSegmentLists } from '../api/segment-lists'
import { conditionNames, fieldWords } from '../rule/condition-names'
import type { Behaviour, ConditionKind, Range, Rule } from '../rule/rule'
import { BehaviourFields } from './behaviour-fields'
import styles from './builder.module.css'
import { DayRange, NumberRange } from './range-fields'
import { ManyOf, Words } from './value-fields'

interface FieldsProps {
  kind: ConditionKind
  rule: Rule
  onChange: (rule: Rule) => void
}

/** The fields of a condition, by its kind. */
export function ConditionFields({ kind, rule, onChange }: FieldsProps) {
  const names = useMessages(conditionNames)
  const stages = useMessages(stageNames)
  const phases = useMessages(phaseNames)
  const channels = useMessages(channelNames)
  const label = names[kind]
  const set = (value: unknown) => onChange({ [kind]: value })
  const many = (keys: readonly string[], texts: Record<string, string>) => (
    <ManyOf label={label} keys={keys} names={texts} value={rule[kind] as string[]} onChange={set} />
  )
  switch (kind) {
    case 'stage_in':
      return many(STAGES, stages)
    case 'phase_in':
      return many(PHASES, phases)
    case 'origin_channel_in':
      return many(CHANNELS, channels)
    case 'dormant':
    case 'promoter':
    case 'following':
      return <YesNo label={label} value={rule[kind] as boolean} onChange={set} />
    case 'months_since_first_contact':
    case 'days_since_last_interaction':
    case 'interaction_count':
      return <NumberRange label={label} value={rule[kind] as Range<number>} onChange={set} />
    case 'project_of_interest_in':
      return <Words label={label} value={rule[kind] as string[]} onChange={set} />
    case 'reached':
      return <ReachedFields value={rule.reached as ReachedOn} onChange={set} />
    case 'interaction_in':
      return (
        <BehaviourFields
          value={rule as unknown as Behaviour}
          onChange={(behaviour) => onChange(behaviour as unknown as Rule)}
        />
      )
    case 'segment_in':
      return <SegmentsField label={label} value={rule.segment_in as string[]} onChange={set} />
    case 'list_in':
      return <ListsField label={label} value={rule.list_in as string[]} onChange={set} />
  }
}

interface ReachedOn {
  stage: Stage
  from: string
  to: string
}

function ReachedFields({ value, onChange }: { value: ReachedOn; onChange: (value: ReachedOn) => void }) {
  const stages = useMessages(stageNames)
  const words = useMessages(conditionNames)
  return (
    <>
      <Select<Stage>
        className={styles.short ?? ''}
        aria-label={words.stage_in}
        value={value.stage}
        options={STAGES.map((stage) => ({ value: stage, label: stages[stage] }))}
        onChange={(stage) => onChange({ ...value, stage })}
      />
      <DayRange
        from={value.from}
        to={value.to}
        onChange={({ from, to }) => onChange({ ...value, from: from ?? '', to: to ?? '' })}
      />
    </>
  )
}

function YesNo({ label, value, onChange }: { label: string; value: boolean; onChange: (value: boolean) => void }) {
  const t = useMessages(fieldWords)
  return (
    <Choice
      legend={label}
      value={value ? 'yes' : 'no'}
      options={[
        { value: 'yes', label: t.yes },
        { value: 'no', label: t.no },
      ]}
      onChange={(next) => onChange(next === 'yes')}
    />
  )
}

interface IdsProps {
  label: string
  value: string[]
  onChange: (value: string[]) => void
}

function SegmentsField(props: IdsProps) {
  const names = Object.fromEntries((useSegments().data ?? []).map(({ segment_id, name }) => [segment_id, name]))
  return <ManyOf {...props} keys={Object.keys(names)} names={names} />
}

function ListsField(props: IdsProps) {
  const names = Object.fromEntries((useSegmentLists().data ?? []).map(({ list_id, name }) => [list_id, name]))
  return <ManyOf {...props} keys={Object.keys(names)} names={names} />
}
