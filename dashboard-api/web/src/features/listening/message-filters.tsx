import { useProjectNames } from '../../shared/api/get-names'
import { withFilter } from '../../shared/filters'
import { useMessages } from '../../shared/i18n/messages'
import { useSession } from '../../shared/session'
import { ChoiceFilter, DayFilter, FilterBar, WordsFilter } from '../../shared/ui/filter-bar'
import { CHANNELS, channelNames } from '../../shared/vocabulary/channels'
import { STAGES, stageNames } from '../../shared/vocabulary/stages'
import { CONVERSATION_STATES, useAssignees } from './api/conversations'
import type { FilterName, MessageFilters } from './filters'
import { messages } from './messages'
import { classNames, MESSAGE_CLASSES, stateNames } from './names'
import { mayAssign } from './roles'

interface MessageFiltersProps {
  filters: MessageFilters
  onChange: (filters: MessageFilters) => void
}

export function MessageFilterBar({ filters, onChange }: MessageFiltersProps) {
  const t = useMessages(messages)
  const classes = useMessages(classNames)
  const channels = useMessages(channelNames)
  const stages = useMessages(stageNames)
  const states = useMessages(stateNames)
  const projects = Object.fromEntries(useProjectNames())
  const assignees = useAssignees(mayAssign(useSession())).data?.items ?? []
  const people = Object.fromEntries(assignees.map(({ account, display_name }) => [account, display_name]))
  const filter = (label: string, name: FilterName) => ({
    label,
    value: filters[name],
    onChange: (value: string | undefined) => onChange(withFilter(filters, name, value)),
  })
  return (
    <FilterBar filtered={Object.keys(filters).length > 0} onClear={() => onChange({})}>
      <WordsFilter {...filter(t.words, 'q')} find={t.find} />
      <ChoiceFilter {...filter(t.messageClass, 'message_class')} keys={MESSAGE_CLASSES} names={classes} />
      <ChoiceFilter {...filter(t.channel, 'channel')} keys={CHANNELS} names={channels} />
      <ChoiceFilter {...filter(t.project, 'project')} keys={Object.keys(projects)} names={projects} />
      <ChoiceFilter {...filter(t.stage, 'stage')} keys={STAGES} names={stages} />
      <ChoiceFilter {...filter(t.state, 'state')} keys={CONVERSATION_STATES} names={states} />
      {assignees.length === 0 ? null : (
        <ChoiceFilter {...filter(t.assignee, 'assignee')} keys={Object.keys(people)} names={people} />
      )}
      <DayFilter {...filter(t.since, 'since')} />
      <DayFilter {...filter(t.until, 'until')} />
    </FilterBar>
  )
}
