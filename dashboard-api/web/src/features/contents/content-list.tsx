import { Link } from 'react-router'
import type { Content } from '../../shared/api/get-contents'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { matches, REVIEW_FILTERS, type ReviewFilter } from '../../shared/review/review'
import { ReviewFilterChoice, useReviewFilter } from '../../shared/review/review-filter'
import { ReviewTag } from '../../shared/review/review-tag'
import { useSession } from '../../shared/session'
import { Card } from '../../shared/ui/card'
import { type Column, DataTable } from '../../shared/ui/data-table'
import { useNow } from '../../shared/use-now'
import styles from './content-list.module.css'
import { messages } from './messages'

export function ContentList({ contents }: { contents: readonly Content[] }) {
  const t = useMessages(messages)
  const session = useSession()
  const filter = useReviewFilter()
  const inState = (state: ReviewFilter) => contents.filter((content) => matches(state, content.review, session))
  const counts = Object.fromEntries(REVIEW_FILTERS.map((state) => [state, inState(state).length]))
  const shown = inState(filter)
  const columns: Column[] = [
    { key: 'name', label: t.name },
    { key: 'kind', label: t.kind },
    { key: 'way', label: t.way },
    { key: 'state', label: t.state },
    { key: 'authors', label: t.authors },
    { key: 'changed', label: t.changed },
  ]
  return (
    <>
      <ReviewFilterChoice counts={counts as Record<ReviewFilter, number>} />
      <Card title={t.tableTitle}>
        {shown.length === 0 ? (
          <p className={styles.none} role="status">
            {t.noneInState}
          </p>
        ) : (
          <DataTable caption={t.tableTitle} columns={columns}>
            <tbody>
              {shown.map((content) => (
                <Row key={content.content_id} content={content} />
              ))}
            </tbody>
          </DataTable>
        )}
      </Card>
    </>
  )
}

function Row({ content }: { content: Content }) {
  const t = useMessages(messages)
  const format = useFormat()
  const now = useNow()
  const { kind } = content.content.body
  const variants = content.content.variants.length
  return (
    <tr data-content={content.content_id}>
      <th scope="row">
        <Link to={`/contents/${encodeURIComponent(content.content_id)}`}>{content.name}</Link>
        {content.greeting ? <span className={styles.detail}>{t.greeting}</span> : null}
      </th>
      <td>
        {t.kinds[kind] ?? kind}
        {variants > 0 ? <span className={styles.detail}>{t.variantCount(variants)}</span> : null}
      </td>
      <td>{t.ways[content.way]}</td>
      <td>
        <ReviewTag review={content.review} />
      </td>
      <td>{content.review.authors.join(', ')}</td>
      <td>
        <time dateTime={content.review.updated_at} title={format.absolute(content.review.updated_at)}>
          {format.relative(content.review.updated_at, now)}
        </time>
      </td>
    </tr>
  )
}
