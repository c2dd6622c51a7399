import { Button, Input, Select } from 'antd'
import { useProjectNames } from '../../shared/api/get-names'
import { useMessages } from '../../shared/i18n/messages'
import { useSession } from '../../shared/session'
import { Field } from '../../shared/ui/field'
import { CHANNELS, channelNames } from '../../shared/vocabulary/channels'
import { STAGES, stageNames } from '../../shared/vocabulary/stages'
import { CONVERSATION_STATES, useAssignees } from './api/conversations'
import { type FilterName, type MessageFilters, withFilter } from './filters'
import styles from './listening.module.css'
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
  const change = (name: FilterName) => (value: string | undefined) => onChange(withFilter(filters, name, value))
  const select = (
    label: string,
    name: FilterName,
    keys: readonly string[],
    names: Readonly<Record<string, string>>,
  ) => (
    <Field className={styles.filter} label={label}>
      {({ id }) => (
        <Select
          id={id}
          allowClear
          placeholder={t.any}
          showSearch={{ optionFilterProp: 'label' }}
          value={filters[name] ?? null}
          options={keys.map((key) => ({ value: key, label: names[key] ?? key }))}
          onChange={(next) => change(name)(next ?? undefined)}
        />
      )}
    </Field>
  )
  const day = (label: string, name: 'since' | 'until') => (
    <Field className={styles.filter} label={label}>
      {({ id }) => (
        <Input id={id} type="date" value={filters[name] ?? ''} onChange={({ target }) => change(name)(target.value)} />
      )}
    </Field>
  )
  return (
    <search className={styles.filters} aria-label={t.filters}>
      <Field className={`${styles.filter} ${styles.wide}`} label={t.words}>
        {({ id }) => (
          <Input.Search
            id={id}
            key={filters.q ?? ''}
            defaultValue={filters.q ?? ''}
            maxLength={200}
            allowClear
            enterButton={t.find}
            onSearch={(typed) => change('q')(typed.trim())}
          />
        )}
      </Field>
      {select(t.messageClass, 'message_class', MESSAGE_CLASSES, classes)}
      {select(t.channel, 'channel', CHANNELS, channels)}
      {select(t.project, 'project', Object.keys(projects), projects)}
      {select(t.stage, 'stage', STAGES, stages)}
      {select(t.state, 'state', CONVERSATION_STATES, states)}
      {assignees.length === 0 ? null : select(t.assignee, 'assignee', Object.keys(people), people)}
      {day(t.since, 'since')}
      {day(t.until, 'until')}
      {Object.keys(filters).length === 0 ? null : (
        <Button type="text" onClick={() => onChange({})}>
          {t.clear}
        </Button>
      )}
    </search>
  )
}
