import { Button } from 'antd'
import { useNavigate, useSearchParams } from 'react-router'
import { keepDraft } from '../../shared/draft'
import { useMessages } from '../../shared/i18n/messages'
import { mayEdit } from '../../shared/review/review'
import { useSession } from '../../shared/session'
import { Choice } from '../../shared/ui/choice'
import { Tag } from '../../shared/ui/tag'
import { type MessageItem, useCollect, useFoundMessages } from './api/messages'
import { Desk } from './desk'
import { FoundMessages } from './found-messages'
import styles from './listening.module.css'
import { messages } from './messages'
import { mayCollect } from './roles'

/** Praise, of which the best is collected and becomes content. */
export function PraiseView() {
  const t = useMessages(messages)
  const [search, setSearch] = useSearchParams()
  const collected = search.get('collected') === 'true'
  const found = useFoundMessages(collected ? { collected: 'true' } : { message_class: 'praise' })
  return (
    <Desk>
      <p className={styles.soft}>{t.praiseNote}</p>
      <Choice
        legend={t.which}
        value={collected ? 'collected' : 'all'}
        onChange={(next) => setSearch(next === 'collected' ? { collected: 'true' } : {})}
        options={[
          { value: 'all', label: t.found_all },
          { value: 'collected', label: t.collectedOnly },
        ]}
      />
      <FoundMessages found={found} actions={(item) => <PraiseActs item={item} />} />
    </Desk>
  )
}

function PraiseActs({ item }: { item: MessageItem }) {
  const t = useMessages(messages)
  const session = useSession()
  const navigate = useNavigate()
  const collect = useCollect()

  function use() {
    const key = `quote.${item.message_id}`
    keepDraft(key, t.quote(item.text ?? '', isOwner(item)))
    navigate(`/contents/new?${new URLSearchParams({ kind: 'TEXT', quote: item.message_id })}`)
  }

  return (
    <>
      {isOwner(item) ? <Tag tone="good">{t.owner}</Tag> : null}
      {mayCollect(session) ? (
        <Button
          size="small"
          loading={collect.isPending}
          onClick={() => collect.mutate({ id: item.message_id, collected: !item.collected })}
        >
          {item.collected ? t.putBack : t.collect}
        </Button>
      ) : null}
      {item.collected && mayEdit(session) ? (
        <Button size="small" type="primary" onClick={use}>
          {t.use}
        </Button>
      ) : null}
    </>
  )
}

function isOwner({ stage }: MessageItem): boolean {
  return stage !== null && stage !== 'AWARENESS' && stage !== 'CONSIDERATION'
}
