import { Link } from 'react-router'
import { type Content, useContents } from '../../shared/api/get-contents'
import { useMessages } from '../../shared/i18n/messages'
import { ReviewTag } from '../../shared/review/review-tag'
import { ReviewedList } from '../../shared/review/reviewed-list'
import { Ago } from '../../shared/ui/ago'
import styles from './content-list.module.css'
import { messages } from './messages'

export function ContentList() {
  const t = useMessages(messages)
  return (
    <ReviewedList
      texts={t}
      query={useContents()}
      createAt="/contents/new"
      columns={[
        { key: 'name', label: t.name },
        { key: 'kind', label: t.kind },
        { key: 'way', label: t.way },
        { key: 'state', label: t.state },
        { key: 'authors', label: t.authors },
        { key: 'changed', label: t.changed },
      ]}
      row={(content) => <Row key={content.content_id} content={content} />}
    />
  )
}

function Row({ content }: { content: Content }) {
  const t = useMessages(messages)
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
      <td>{content.review.author_names.join(', ')}</td>
      <td>
        <Ago at={content.review.updated_at} />
      </td>
    </tr>
  )
}
