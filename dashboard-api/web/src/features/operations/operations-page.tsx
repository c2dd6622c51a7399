import { Button } from 'antd'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { mayDecideDeadLetters, useSession } from '../../shared/session'
import { Loading } from '../../shared/ui/loading'
import { Page } from '../../shared/ui/page'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { useNow } from '../../shared/use-now'
import { usePulls } from './api/get-pulls'
import { DeadLetterDesk } from './dead-letter-desk'
import { MachineryCards } from './machinery-cards'
import { messages } from './messages'
import styles from './operations-page.module.css'
import { PullTable } from './pull-table'

export default function OperationsPage() {
  const t = useMessages(messages)
  const format = useFormat()
  const now = useNow(1_000)
  const admin = mayDecideDeadLetters(useSession())
  const pulls = usePulls()
  // The clock of this page ticks; an answer may be younger than its last tick.
  const refreshed = format.relative(new Date(pulls.dataUpdatedAt).toISOString(), Math.max(now, pulls.dataUpdatedAt))
  return (
    <Page
      title={t.title}
      actions={<Button href="/api/docs/index.html">{t.apiDocs}</Button>}
      about={
        <>
          <p>{admin ? t.aboutAdmin : t.about}</p>
          {pulls.isSuccess ? <p>{t.live(refreshed)}</p> : null}
        </>
      }
    >
      <div className={styles.content}>
        {pulls.isPending ? (
          <Loading blocks={[5]} />
        ) : pulls.data === undefined ? (
          <ProblemPanel error={pulls.error} retrying={pulls.isFetching} onRetry={() => void pulls.refetch()} />
        ) : (
          <PullTable pulls={pulls.data} />
        )}
        <MachineryCards />
        {admin ? <DeadLetterDesk /> : null}
      </div>
    </Page>
  )
}
