import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import type { Status } from './api/get-status'
import { Fact } from './fact'
import { messages } from './messages'
import styles from './status-sheet.module.css'

/** How much is there and what waits; of a service that does not answer nothing is known. */
export function DataDetails({ status: { interactions, inbox, outbox }, now }: { status: Status; now: number }) {
  const t = useMessages(messages)
  const format = useFormat()
  return (
    <>
      <Fact name={t.interactions}>{interactions === null ? t.unanswered : format.count(interactions.count)}</Fact>
      <Fact name={t.lastIngested}>
        {interactions === null ? t.unanswered : <Ingested at={interactions.last_ingested_at} now={now} />}
      </Fact>
      <Fact name={t.inbox}>
        {inbox === null ? t.unanswered : format.count(inbox.pending)}
        {inbox === null || inbox.oldest_pending_at === null ? null : (
          <span className={styles.detail}>{t.oldest(format.relative(inbox.oldest_pending_at, now))}</span>
        )}
      </Fact>
      <Fact name={t.outbox}>{outbox === null ? t.unanswered : format.count(outbox.pending)}</Fact>
    </>
  )
}

function Ingested({ at, now }: { at: string | null; now: number }) {
  const t = useMessages(messages)
  const format = useFormat()
  if (at === null) return t.never
  return (
    <time dateTime={at} title={format.absolute(at)}>
      {format.relative(at, now)}
    </time>
  )
}
