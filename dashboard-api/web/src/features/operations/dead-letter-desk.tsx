import { useSearchParams } from 'react-router'
import { Loading } from '../../shared/ui/loading'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { type DeadLetterFilter, useDeadLetters } from './api/get-dead-letters'
import { CauseTable } from './cause-table'
import { DeadLetterList } from './dead-letter-list'
import { causesFor, filterOf, searchOf } from './dead-letters'

/** Where an administrator sees what could not be handled, and decides about it. */
export function DeadLetterDesk() {
  const [search, setSearch] = useSearchParams()
  const filter = filterOf(search)
  const letters = useDeadLetters(filter)
  if (letters.isPending) return <Loading blocks={[3, 6]} />
  // What is loaded stays in sight when a later page or a refreshment fails.
  const latest = letters.data?.pages[0]
  if (latest === undefined) {
    return (
      <ProblemPanel
        error={letters.error ?? new Error()}
        retrying={letters.isFetching}
        onRetry={() => void letters.refetch()}
      />
    )
  }
  const causes = causesFor(filter, latest.causes)
  return (
    <>
      {causes.length === 0 ? null : <CauseTable causes={causes} />}
      <DeadLetterList
        filter={filter}
        onFilter={(next: DeadLetterFilter) => setSearch(searchOf(next), { replace: true })}
        letters={letters.data?.pages.flatMap((page) => page.items) ?? []}
        open={latest.open}
        stale={letters.isPlaceholderData}
        more={{
          exists: letters.hasNextPage,
          load: () => void letters.fetchNextPage(),
          loading: letters.isFetchingNextPage,
          error: letters.isFetchNextPageError ? letters.error : null,
        }}
      />
    </>
  )
}
