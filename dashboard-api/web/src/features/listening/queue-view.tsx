import { useSearchParams } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import { useSession } from '../../shared/session'
import { Choice } from '../../shared/ui/choice'
import { Loading } from '../../shared/ui/loading'
import { MoreButton } from '../../shared/ui/more-button'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { StatePanel } from '../../shared/ui/state-panel'
import { type QueueFilter, useQueue } from './api/conversations'
import { ConversationLine } from './conversation-line'
import { Desk } from './desk'
import styles from './listening.module.css'
import { messages } from './messages'

const VIEWS = ['waiting', 'unclaimed', 'mine', 'answered', 'closed', 'every'] as const
type View = (typeof VIEWS)[number]

/** Who waits for an answer. */
export function QueueView() {
  const t = useMessages(messages)
  const account = useSession().username
  const [search, setSearch] = useSearchParams()
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'waiting'
  const queue = useQueue(filterOf(view, account))
  const items = queue.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Desk>
      <Choice
        legend={t.whose}
        value={view}
        onChange={(next) => setSearch(next === 'waiting' ? {} : { view: next })}
        options={VIEWS.map((one) => ({ value: one, label: t[one] }))}
      />
      {queue.isPending ? (
        <Loading blocks={[3, 3, 3]} />
      ) : queue.isError ? (
        <ProblemPanel error={queue.error} retrying={queue.isFetching} onRetry={() => void queue.refetch()} />
      ) : items.length === 0 ? (
        <StatePanel title={view === 'waiting' ? t.quietTitle : t.noneTitle}>
          {view === 'waiting' ? t.quietText : t.noneText}
        </StatePanel>
      ) : (
        <section aria-label={t.list}>
          <p className={styles.soft}>{t.listNote}</p>
          <ul className={styles.items}>
            {items.map((item) => (
              <li key={item.conversation_id}>
                <ConversationLine item={item} />
              </li>
            ))}
          </ul>
          <MoreButton label={t.more} pages={queue} />
        </section>
      )}
    </Desk>
  )
}

function filterOf(view: View, account: string): QueueFilter {
  switch (view) {
    case 'waiting':
      return { states: ['OPEN', 'ASSIGNED'], assignee: null }
    case 'unclaimed':
      return { states: ['OPEN'], assignee: null }
    case 'mine':
      return { states: ['ASSIGNED'], assignee: account }
    case 'answered':
      return { states: ['ANSWERED'], assignee: null }
    case 'closed':
      return { states: ['CLOSED'], assignee: null }
    case 'every':
      return { states: [], assignee: null }
  }
}
