import { Button } from 'antd'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import type { DeadLetter, DeadLetterFilter } from './api/get-dead-letters'
import { DeadLetterFilters } from './dead-letter-filters'
import styles from './dead-letter-list.module.css'
import { DeadLetterTable } from './dead-letter-table'
import { messages } from './messages'

interface DeadLetterListProps {
  filter: DeadLetterFilter
  onFilter: (filter: DeadLetterFilter) => void
  letters: readonly DeadLetter[]
  /** How many are open in all, whatever the filter. */
  open: number
  /** Whether the letters are still those of another filter. */
  stale: boolean
  more: { exists: boolean; load: () => void; loading: boolean; error: Error | null }
}

export function DeadLetterList({ filter, onFilter, letters, open, stale, more }: DeadLetterListProps) {
  const t = useMessages(messages)
  const format = useFormat()
  const describe = useDescribeProblem()
  return (
    <Card
      title={t.deadLetters}
      note={t.deadLettersNote(format.count(open))}
      actions={<DeadLetterFilters filter={filter} onChange={onFilter} />}
    >
      <div className={styles.letters} aria-busy={stale} data-stale={stale}>
        {letters.length === 0 ? (
          <p className={styles.empty} role="status">
            {t.empty[filter.state]}
          </p>
        ) : (
          <DeadLetterTable letters={letters} decided={letters.some((letter) => letter.state !== 'OPEN')} />
        )}
      </div>
      {more.exists ? (
        <div className={styles.more}>
          {more.error === null ? null : <p role="alert">{`${t.moreFailed}: ${describe(more.error)}`}</p>}
          <Button onClick={more.load} loading={more.loading}>
            {t.more}
          </Button>
        </div>
      ) : null}
    </Card>
  )
}
