import { Link, useSearchParams } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import { Ago } from '../../shared/ui/ago'
import { Tag } from '../../shared/ui/tag'
import { useNow } from '../../shared/use-now'
import { stageNames } from '../../shared/vocabulary/stages'
import type { ConversationItem } from './api/conversations'
import { useChosen } from './desk'
import styles from './listening.module.css'
import { MessageClassName } from './message-class-name'
import { messages } from './messages'
import { stateNames, stateTones } from './names'
import { useAssigneeName } from './use-assignee-name'
import { windowLeft } from './window-left'

export function ConversationLine({ item }: { item: ConversationItem }) {
  const t = useMessages(messages)
  const states = useMessages(stateNames)
  const stages = useMessages(stageNames)
  const nameOf = useAssigneeName()
  const now = useNow()
  const [chosen] = useChosen()
  const [search] = useSearchParams()
  const next = new URLSearchParams(search)
  next.set('c', String(item.conversation_id))
  return (
    <Link className={styles.item ?? ''} to={{ search: next.toString() }} aria-current={chosen === item.conversation_id}>
      <span className={styles.line}>
        <Tag tone={stateTones[item.state]} state={item.state}>
          {states[item.state]}
        </Tag>
        <span className={styles.soft}>
          {item.waiting_since === null ? t.wrote : t.waits} <Ago at={item.waiting_since ?? item.last_message_at} />
        </span>
      </span>
      <span className={styles.words}>{item.text ?? t.noWords}</span>
      <span className={styles.line}>
        <span className={styles.soft}>
          <MessageClassName word={item.message_class} /> · {item.stage === null ? t.newFan : stages[item.stage]}
          {item.assignee === null ? null : ` · ${nameOf(item.assignee)}`}
        </span>
        <span className={styles.soft}>{t.left(windowLeft(item.window, now))}</span>
      </span>
    </Link>
  )
}
