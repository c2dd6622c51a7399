import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from './loading'
import { ProblemPanel } from './problem-panel'

interface LoadedProps<T> {
  query: UseQueryResult<T>
  /** The shape of what is about to appear. */
  blocks?: readonly number[]
  children: (data: T) => ReactNode
}

/** What a query brings, or that it is under way, or why it failed. What was there stays while it is loaded anew. */
export function Loaded<T>({ query, blocks = [5], children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isPending) return <Loading blocks={blocks} />
  return (
    <ProblemPanel error={query.error ?? new Error()} retrying={query.isFetching} onRetry={() => void query.refetch()} />
  )
}
