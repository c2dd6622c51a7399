import { Button } from 'antd'
import { useProjectNames } from '../../shared/api/get-names'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { Loading } from '../../shared/ui/loading'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { useNow } from '../../shared/use-now'
import { channelNames } from '../../shared/vocabulary/channels'
import { interactionNames } from '../../shared/vocabulary/interactions'
import { type TimeLineEvent, useTimeLine } from './api/get-contacts'
import styles from './contacts.module.css'
import { messages } from './messages'

/** What a contact did and what happened to them, the latest first. */
export function TimeLine({ contactId }: { contactId: string }) {
  const t = useMessages(messages)
  const line = useTimeLine(contactId)
  if (line.isPending) return <Loading blocks={[8]} />
  if (line.isError) {
    return <ProblemPanel error={line.error} retrying={line.isFetching} onRetry={() => void line.refetch()} />
  }
  const events = line.data.pages.flatMap((page) => page.items)
  return (
    <Card title={t.timeLine} note={events.length === 0 ? t.timeLineNone : t.timeLineNote}>
      <ol className={styles.line}>
        {events.map((event) => (
          <Event key={event.interaction_id} event={event} />
        ))}
      </ol>
      {line.hasNextPage ? (
        <Button loading={line.isFetchingNextPage} onClick={() => void line.fetchNextPage()}>
          {t.earlier}
        </Button>
      ) : null}
    </Card>
  )
}

function Event({ event }: { event: TimeLineEvent }) {
  const t = useMessages(messages)
  const types = useMessages(interactionNames)
  const channels = useMessages(channelNames)
  const format = useFormat()
  const now = useNow(60_000)
  const projects = useProjectNames()
  const rest = [
    channels[event.channel],
    ...(event.content_id === null ? [] : [t.content(event.content_id)]),
    ...(event.project_id === null ? [] : [t.aboutProject(projects.get(event.project_id) ?? event.project_id)]),
    ...(event.reason === null ? [] : [t.pushReason(event.reason)]),
  ]
  return (
    <li data-push={event.type.startsWith('PUSH_')} data-event={event.type}>
      <time className={styles.when} dateTime={event.occurred_at} title={format.relative(event.occurred_at, now)}>
        {format.absolute(event.occurred_at)}
      </time>
      <span className={styles.what}>{types[event.type]}</span>
      <span className={styles.rest}>{rest.join(' · ')}</span>
    </li>
  )
}
