import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { type Column, DataTable } from '../../shared/ui/data-table'
import type { DeadLetter } from './api/get-dead-letters'
import styles from './dead-letter-list.module.css'
import { DecisionButtons } from './decision-buttons'
import { Instant } from './instant'
import { messages } from './messages'
import { sourceNames, wordsFor } from './names'

interface DeadLetterTableProps {
  letters: readonly DeadLetter[]
  /** Whether these have been decided about. */
  decided: boolean
}

export function DeadLetterTable({ letters, decided }: DeadLetterTableProps) {
  const t = useMessages(messages)
  const sources = useMessages(sourceNames)
  const columns: Column[] = [
    { key: 'id', label: t.letter },
    { key: 'reason', label: t.reason },
    { key: 'source', label: t.source },
    { key: 'diedAt', label: t.diedAt },
    decided ? { key: 'decided', label: t.decided } : { key: 'actions', label: t.actions },
  ]
  return (
    <DataTable caption={t.deadLetters} columns={columns}>
      <tbody>
        {letters.map((letter) => (
          <tr key={letter.id} data-letter={letter.id}>
            <th scope="row">{letter.id}</th>
            <td>
              <div className={styles.reason}>{letter.reason}</div>
            </td>
            <td>
              {wordsFor(sources, letter.source)}
              <span className={styles.detail}>{t.reference(letter.reference)}</span>
            </td>
            <td>
              <Instant at={letter.died_at} />
            </td>
            <td>{letter.state === 'OPEN' ? <DecisionButtons id={letter.id} /> : <Decided letter={letter} />}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function Decided({ letter }: { letter: DeadLetter }) {
  const t = useMessages(messages)
  const format = useFormat()
  return (
    <>
      {t.decidedBy(t.states[letter.state], letter.decided_by ?? t.none)}
      {letter.decided_at === null ? null : (
        <time className={styles.detail} dateTime={letter.decided_at}>
          {format.absolute(letter.decided_at)}
        </time>
      )}
    </>
  )
}
