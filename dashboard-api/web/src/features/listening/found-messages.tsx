import type { ReactNode } from 'react'
import { useMessages } from '../../shared/i18n/messages'
import { Loading } from '../../shared/ui/loading'
import { MoreButton } from '../../shared/ui/more-button'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { StatePanel } from '../../shared/ui/state-panel'
import type { MessageItem, useFoundMessages } from './api/messages'
import styles from './listening.module.css'
import { MessageLine } from './message-line'
import { messages } from './messages'

interface FoundMessagesProps {
  found: ReturnType<typeof useFoundMessages>
  actions?: (item: MessageItem) => ReactNode
}

export function FoundMessages({ found, actions }: FoundMessagesProps) {
  const t = useMessages(messages)
  if (found.isPending) return <Loading blocks={[3, 3, 3]} />
  if (found.isError) {
    return <ProblemPanel error={found.error} retrying={found.isFetching} onRetry={() => void found.refetch()} />
  }
  const items = found.data.pages.flatMap((page) => page.items)
  return (
    <section aria-label={t.found}>
      {items.length === 0 && !found.hasNextPage ? (
        <StatePanel title={t.foundNone}>{t.foundNoneText}</StatePanel>
      ) : (
        <ul className={styles.items}>
          {items.map((item) => (
            <li key={item.message_id}>
              <MessageLine item={item} actions={actions?.(item)} />
            </li>
          ))}
        </ul>
      )}
      <MoreButton label={t.more} pages={found} />
    </section>
  )
}
