import { PlusOutlined } from '@ant-design/icons'
import type { UseQueryResult } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useSession } from '../session'
import { Card } from '../ui/card'
import { type Column, DataTable } from '../ui/data-table'
import { Loaded } from '../ui/loaded'
import { Page } from '../ui/page'
import { StatePanel } from '../ui/state-panel'
import { matches, mayEdit, REVIEW_FILTERS, type Review, type ReviewFilter } from './review'
import { ReviewFilterChoice, useReviewFilter } from './review-filter'
import styles from './reviewed-list.module.css'

interface Texts {
  title: string
  about: string
  readOnly: string
  create: string
  emptyTitle: string
  emptyMay: string
  emptyMayNot: string
  noneInState: string
}

interface ReviewedListProps<T> {
  texts: Texts
  query: UseQueryResult<T[]>
  /** Where a new one is begun. */
  createAt: string
  columns: readonly Column[]
  row: (item: T) => ReactNode
}

/** All documents of a kind, by the state of their review. */
export function ReviewedList<T extends { review: Review }>(props: ReviewedListProps<T>) {
  const { texts, query, createAt } = props
  const navigate = useNavigate()
  const may = mayEdit(useSession())
  const empty = query.data?.length === 0
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => navigate(createAt)}>
      {texts.create}
    </Button>
  )
  return (
    <Page
      title={texts.title}
      about={<p>{may ? texts.about : `${texts.about} ${texts.readOnly}`}</p>}
      actions={may && !empty ? create : undefined}
    >
      <Loaded query={query} blocks={[6]}>
        {(items) =>
          items.length === 0 ? (
            <StatePanel title={texts.emptyTitle} actions={may ? create : null}>
              {may ? texts.emptyMay : texts.emptyMayNot}
            </StatePanel>
          ) : (
            <Filtered {...props} items={items} />
          )
        }
      </Loaded>
    </Page>
  )
}

function Filtered<T extends { review: Review }>({ items, texts, columns, row }: ReviewedListProps<T> & { items: T[] }) {
  const session = useSession()
  const filter = useReviewFilter()
  const inState = (state: ReviewFilter) => items.filter((item) => matches(state, item.review, session))
  const counts = Object.fromEntries(REVIEW_FILTERS.map((state) => [state, inState(state).length]))
  const shown = inState(filter)
  return (
    <>
      <ReviewFilterChoice counts={counts as Record<ReviewFilter, number>} />
      <Card title={texts.title}>
        {shown.length === 0 ? (
          <p className={styles.none} role="status">
            {texts.noneInState}
          </p>
        ) : (
          <DataTable caption={texts.title} columns={columns}>
            <tbody>{shown.map(row)}</tbody>
          </DataTable>
        )}
      </Card>
    </>
  )
}
