import { useFormat } from '../i18n/format'
import { useMessages } from '../i18n/messages'
import { Card } from '../ui/card'
import { Loaded } from '../ui/loaded'
import { type ReviewEvent, type Reviewed, type ReviewedVersion, useReviewedVersions, useReviewHistory } from './api'
import { DifferenceTable } from './difference-table'
import { differences } from './differences'
import styles from './history-card.module.css'
import { messages } from './messages'

/** Who did what to a document, and what its versions changed. */
export function HistoryCard({ reviewed }: { reviewed: Reviewed }) {
  const t = useMessages(messages)
  const versions = useReviewedVersions(reviewed).data ?? []
  return (
    <Loaded query={useReviewHistory(reviewed)}>
      {(events) => (
        <Card title={t.history} note={t.historyNote}>
          <ol className={styles.events}>
            {events.toReversed().map((event) => (
              <Event key={`${event.occurred_at} ${event.act}`} event={event} />
            ))}
          </ol>
          {versions.slice(1).map((version, index) => {
            const former = versions[index]
            return former === undefined ? null : <Changes key={version.version} former={former} version={version} />
          })}
        </Card>
      )}
    </Loaded>
  )
}

function Event({ event }: { event: ReviewEvent }) {
  const t = useMessages(messages)
  const format = useFormat()
  return (
    <li className={styles.event}>
      <span>
        <strong title={event.account}>{event.name}</strong> {t.acts[event.act] ?? event.act}
        {' · '}
        {t.version(event.version)}
      </span>
      <time className={styles.when} dateTime={event.occurred_at}>
        {format.absolute(event.occurred_at)}
      </time>
      {event.note === null ? null : <q className={styles.note}>{event.note}</q>}
    </li>
  )
}

function Changes({ former, version }: { former: ReviewedVersion; version: ReviewedVersion }) {
  const t = useMessages(messages)
  const found = differences(former.document, version.document)
  const caption = t.changesOf(version.version, former.version)
  return (
    <details className={styles.changes}>
      <summary>{caption}</summary>
      {found.length === 0 ? (
        <p>{t.noChanges}</p>
      ) : (
        <DifferenceTable caption={caption} differences={found} before={t.before} after={t.after} />
      )}
    </details>
  )
}
