import type { ReactNode } from 'react'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { type Column, DataTable } from '../../shared/ui/data-table'
import { Tag } from '../../shared/ui/tag'
import type { Status } from '../status/api/get-status'
import styles from './dead-letter-list.module.css'
import { Instant } from './instant'
import { machineryMessages } from './machinery-messages'
import { useDuration } from './use-duration'

/** How far behind the figures are; of a service that does not answer nothing is known. */
export function IntakeTable({ status }: { status: Status }) {
  const { interactions, inbox, outbox, late_after_seconds } = status
  const t = useMessages(machineryMessages)
  const words = useDuration()
  const columns: Column[] = [
    { key: 'what', label: t.what },
    { key: 'state', label: t.state },
    { key: 'count', label: t.howMany, numeric: true },
    { key: 'since', label: t.since },
  ]
  return (
    <Card title={t.intake} note={t.intakeNote(words(late_after_seconds))}>
      <DataTable caption={t.intake} columns={columns}>
        <tbody>
          <Row
            name={t.interactions}
            count={interactions?.count}
            at={interactions?.last_ingested_at}
            words={t.lastArrived}
          />
          <Row
            name={t.inbox}
            count={inbox?.pending}
            at={inbox?.oldest_pending_at}
            words={t.oldest}
            late={inbox?.late}
          />
          {outbox === null ? <Row name={t.outbox} /> : null}
          {outbox?.readers.map(({ reader, pending, oldest_pending_at, late }) => (
            <Row
              key={reader}
              name={
                <>
                  {t.outbox}
                  <span className={styles.detail}>{t.readBy(reader)}</span>
                </>
              }
              count={pending}
              at={oldest_pending_at}
              words={t.oldest}
              late={late}
            />
          ))}
        </tbody>
      </DataTable>
    </Card>
  )
}

interface RowProps {
  name: ReactNode
  count?: number | undefined
  at?: string | null | undefined
  words?: (relative: string) => string
  /** Whether what waits does so for too long; absent where nothing waits for anything. */
  late?: boolean | undefined
}

function Row({ name, count, at, words, late }: RowProps) {
  const t = useMessages(machineryMessages)
  const format = useFormat()
  const state = late ? 'LATE' : 'IN_TIME'
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {late === undefined ? (
          t.none
        ) : (
          <Tag tone={late ? 'bad' : 'good'} state={state}>
            {t.waits[state]}
          </Tag>
        )}
      </td>
      <td data-numeric="true">{count === undefined ? t.unanswered : format.count(count)}</td>
      <td>{at ? <Instant at={at} {...(words === undefined ? {} : { words })} /> : t.none}</td>
    </tr>
  )
}
