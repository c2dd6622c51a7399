import { useProjectChoices, useTeamChoices } from '../../shared/api/get-choices'
import { useSegments } from '../../shared/api/get-segments'
import { withFilter } from '../../shared/filters'
import { useMessages } from '../../shared/i18n/messages'
import { ChoiceFilter, DayFilter, FilterBar, MonthFilter } from '../../shared/ui/filter-bar'
import { BROKER_TYPES, brokerTypeNames } from '../../shared/vocabulary/broker-types'
import { CHANNELS, channelNames } from '../../shared/vocabulary/channels'
import { INTERACTION_TYPES, interactionNames } from '../../shared/vocabulary/interactions'
import { STAGES, stageNames } from '../../shared/vocabulary/stages'
import { type FilterName, type Filters, withDay } from './filters'
import { messages } from './messages'

interface ContactFiltersProps {
  filters: Filters
  onChange: (filters: Filters) => void
}

/** What one of a few answers. */
type ChoiceName = Exclude<FilterName, `first_contact_${string}`>

export function ContactFilters({ filters, onChange }: ContactFiltersProps) {
  const t = useMessages(messages)
  const stages = useMessages(stageNames)
  const channels = useMessages(channelNames)
  const brokers = useMessages(brokerTypeNames)
  const interactions = useMessages(interactionNames)
  const segments = Object.fromEntries((useSegments().data ?? []).map(({ segment_id, name }) => [segment_id, name]))
  const projects = useProjectChoices(filters.project)
  const teams = useTeamChoices(filters.team)
  const flag = { true: t.yes, false: t.no }
  const filter = (name: ChoiceName) => ({
    label: t[name === 'segment_id' ? 'segment' : name],
    value: filters[name],
    onChange: (value: string | undefined) => onChange(withFilter(filters, name, value)),
  })
  const day = (end: 'from' | 'to') => ({
    label: t.firstContactDays[end],
    value: filters[`first_contact_${end}`],
    onChange: (value: string | undefined) => onChange(withDay(filters, end, value ?? '')),
  })
  return (
    <FilterBar filtered={Object.keys(filters).length > 0} onClear={() => onChange({})}>
      <ChoiceFilter {...filter('segment_id')} keys={Object.keys(segments)} names={segments} />
      <ChoiceFilter {...filter('stage')} keys={STAGES} names={stages} />
      <ChoiceFilter {...filter('reached')} keys={STAGES} names={stages} />
      <ChoiceFilter {...filter('channel')} keys={CHANNELS} names={channels} />
      <ChoiceFilter {...filter('origin')} keys={INTERACTION_TYPES} names={interactions} />
      <ChoiceFilter {...filter('broker_type')} keys={BROKER_TYPES} names={brokers} />
      <ChoiceFilter {...filter('dormant')} keys={['true', 'false']} names={flag} />
      <ChoiceFilter {...filter('promoter')} keys={['true', 'false']} names={flag} />
      <ChoiceFilter {...filter('following')} keys={['true', 'false']} names={flag} />
      <MonthFilter {...filter('month')} />
      <DayFilter {...day('from')} />
      <DayFilter {...day('to')} />
      <ChoiceFilter {...filter('project')} keys={Object.keys(projects)} names={projects} />
      <ChoiceFilter {...filter('team')} keys={Object.keys(teams)} names={teams} />
    </FilterBar>
  )
}
