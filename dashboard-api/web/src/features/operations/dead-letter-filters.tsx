import { Select } from 'antd'
import { useMessages } from '../../shared/i18n/messages'
import { Choice } from '../../shared/ui/choice'
import { DEAD_LETTER_SOURCES, DEAD_LETTER_STATES, type DeadLetterFilter } from './api/get-dead-letters'
import styles from './dead-letter-filters.module.css'
import { messages } from './messages'
import { sourceNames, wordsFor } from './names'

const ALL = ''

interface DeadLetterFiltersProps {
  filter: DeadLetterFilter
  onChange: (filter: DeadLetterFilter) => void
}

export function DeadLetterFilters({ filter, onChange }: DeadLetterFiltersProps) {
  const t = useMessages(messages)
  const names = useMessages(sourceNames)
  const sources = [
    { value: ALL, label: t.allSources },
    ...DEAD_LETTER_SOURCES.map((source) => ({ value: source, label: wordsFor(names, source) })),
  ]
  return (
    <div className={styles.filters}>
      <Select
        className={styles.source ?? ''}
        aria-label={t.source}
        value={filter.source ?? ALL}
        options={sources}
        onChange={(next) =>
          onChange({ ...filter, source: DEAD_LETTER_SOURCES.find((source) => source === next) ?? null })
        }
      />
      <Choice
        legend={t.state}
        value={filter.state}
        onChange={(state) => onChange({ ...filter, state })}
        options={DEAD_LETTER_STATES.map((state) => ({ value: state, label: t.states[state] }))}
      />
    </div>
  )
}
