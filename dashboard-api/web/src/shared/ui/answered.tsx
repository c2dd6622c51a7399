import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from './loading'
import { ProblemPanel } from './problem-panel'

interface AnsweredProps<T> {
  query: UseQueryResult<T>
  /** The shape of what is about to appear. */
  blocks: readonly number[]
  children: (data: T) => ReactNode
}

/** What a call answers, once it has; before that its shape, or what went wrong. An old answer outlives a failure. */
export function Answered<T>({ query, blocks, children }: AnsweredProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isPending) return <Loading blocks={blocks} />
  return (
    <ProblemPanel error={query.error ?? new Error()} retrying={query.isFetching} onRetry={() => void query.refetch()} />
  )
}
