import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useFunnelParts } from '../../../shared/api/get-funnel-parts'
import { useProjectNames } from '../../../shared/api/get-names'
import { useSegments } from '../../../shared/api/get-segments'
import { type Messages, useMessages } from '../../../shared/i18n/messages'
import { Choice } from '../../../shared/ui/choice'
import { BROKER_TYPES, brokerTypeNames } from '../../../shared/vocabulary/broker-types'
import { CHANNELS, channelNames } from '../../../shared/vocabulary/channels'
import { INTERACTION_TYPES, interactionNames } from '../../../shared/vocabulary/interactions'
import { PHASES, phaseNames, STAGES, type Stage, stageNames } from '../../../shared/vocabulary/stages'
import { useSegmentLists } from '../api/segment-lists'
import { type SegmentTraits, useSegmentTraits } from '../api/segment-traits'
import { conditionNames, fieldWords } from '../rule/condition-names'
import type { Behaviour, ConditionKind, Range, Rule } from '../rule/rule'
import { BehaviourFields } from './behaviour-fields'
import styles from './builder.module.css'
import { DayRange, NumberRange } from './range-fields'
import { CountedOf, ManyOf } from './value-fields'

interface FieldsProps {
  kind: ConditionKind
  rule: Rule
  onChange: (rule: Rule) => void
}

interface EditorProps extends FieldsProps {
  label: string
}

type Editor = (props: EditorProps) => ReactNode

/** The fields of a condition, by its kind. */
export function ConditionFields(props: FieldsProps) {
  const names = useMessages(conditionNames)
  const Fields = EDITORS[props.kind]
  return <Fields {...props} label={names[props.kind]} />
}

/** A new kind of condition gets its line here; what it starts as stands in `BLANK`. */
const EDITORS: { [K in ConditionKind]: Editor } = {
  stage_in: someOf(STAGES, stageNames),
  phase_in: someOf(PHASES, phaseNames),
  reached: ReachedFields,
  days_in_stage: numbers(0),
  dormant: YesNo,
  promoter: YesNo,
  following: YesNo,
  origin_channel_in: someOf(CHANNELS, channelNames),
  origin_type_in: someOf(INTERACTION_TYPES, interactionNames),
  project_of_interest_in: ProjectsField,
  tag_in: someTraits('tags'),
  city_in: someTraits('cities'),
  broker_type_in: someOf(BROKER_TYPES, brokerTypeNames),
  months_since_first_contact: numbers(0),
  days_since_last_interaction: numbers(0),
  interaction_count: numbers(0),
  interaction_in: BehaviourEditor,
  best_hour: numbers(0, 23),
  engagement: numbers(0, 1_000_000),
  recency_fifth: numbers(1, 5),
  frequency_fifth: numbers(1, 5),
  monetary_fifth: numbers(1, 5),
  segment_in: SegmentsField,
  list_in: ListsField,
}

/** Some of a vocabulary. */
function someOf<K extends string>(keys: readonly K[], names: Messages<Record<K, string>>): Editor {
  return function SomeOf({ kind, label, rule, onChange }) {
    const texts = useMessages(names)
    return (
      <ManyOf
        label={label}
        keys={keys}
        names={texts}
        value={rule[kind] as string[]}
        onChange={(value) => onChange({ [kind]: value })}
      />
    )
  }
}

/** Some of what contacts have, or what somebody knows that they may have one day. */
function someTraits(trait: keyof SegmentTraits): Editor {
  return function SomeTraits({ kind, label, rule, onChange }) {
    const words = useMessages(fieldWords)
    const traits = useSegmentTraits()
    return (
      <CountedOf
        label={label}
        counted={traits.data?.[trait] ?? []}
        list={traits}
        none={words.none[trait]}
        value={rule[kind] as string[]}
        onChange={(value) => onChange({ [kind]: value })}
      />
    )
  }
}

/** From a number to a number, within what there can be. */
function numbers(least: number, most?: number): Editor {
  return function Numbers({ kind, label, rule, onChange }) {
    return (
      <NumberRange
        label={label}
        least={least}
        most={most}
        value={rule[kind] as Range<number>}
        onChange={(value) => onChange({ [kind]: value })}
      />
    )
  }
}

/** The projects that contacts look at, then those that nobody has looked at yet. */
function ProjectsField({ kind, label, rule, onChange }: EditorProps) {
  const words = useMessages(fieldWords)
  const projects = useFunnelParts('PROJECT', { segmentId: null })
  const names = useProjectNames()
  const seen = (projects.data?.parts ?? []).map(({ key, contacts }) => ({ value: key, contacts }))
  const others = [...names.keys()].filter((id) => seen.every(({ value }) => value !== id))
  return (
    <CountedOf
      label={label}
      counted={[...seen, ...others.map((value) => ({ value, contacts: 0 }))]}
      names={names}
      list={projects}
      none={words.none.projects}
      value={rule[kind] as string[]}
      onChange={(value) => onChange({ [kind]: value })}
    />
  )
}

function BehaviourEditor({ rule, onChange }: EditorProps) {
  return (
    <BehaviourFields
      value={rule as unknown as Behaviour}
      onChange={(behaviour) => onChange(behaviour as unknown as Rule)}
    />
  )
}

interface ReachedOn {
  stage: Stage
  from: string
  to: string
}

function ReachedFields({ rule, onChange }: EditorProps) {
  const stages = useMessages(stageNames)
  const words = useMessages(conditionNames)
  const value = rule.reached as ReachedOn
  return (
    <>
      <Select<Stage>
        className={styles.short ?? ''}
        aria-label={words.stage_in}
        value={value.stage}
        options={STAGES.map((stage) => ({ value: stage, label: stages[stage] }))}
        onChange={(stage) => onChange({ reached: { ...value, stage } })}
      />
      <DayRange
        from={value.from}
        to={value.to}
        onChange={({ from, to }) => onChange({ reached: { ...value, from: from ?? '', to: to ?? '' } })}
      />
    </>
  )
}

function YesNo({ kind, label, rule, onChange }: EditorProps) {
  const t = useMessages(fieldWords)
  return (
    <Choice
      legend={label}
      value={rule[kind] === true ? 'yes' : 'no'}
      options={[
        { value: 'yes', label: t.yes },
        { value: 'no', label: t.no },
      ]}
      onChange={(next) => onChange({ [kind]: next === 'yes' })}
    />
  )
}

function SegmentsField(props: EditorProps) {
  return <Named {...props} names={namesOf(useSegments().data, 'segment_id')} />
}

function ListsField(props: EditorProps) {
  return <Named {...props} names={namesOf(useSegmentLists().data, 'list_id')} />
}

function Named({ kind, label, rule, onChange, names }: EditorProps & { names: Record<string, string> }) {
  return (
    <ManyOf
      label={label}
      keys={Object.keys(names)}
      names={names}
      value={rule[kind] as string[]}
      onChange={(value) => onChange({ [kind]: value })}
    />
  )
}

function namesOf<K extends string>(items: readonly ({ name: string } & Record<K, string>)[] | undefined, id: K) {
  return Object.fromEntries((items ?? []).map((item) => [item[id], item.name]))
}
