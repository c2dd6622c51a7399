import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Tag } from '../../shared/ui/tag'
import { channelNames } from '../../shared/vocabulary/channels'
import { stageNames } from '../../shared/vocabulary/stages'
import type { MessageItem } from './api/messages'
import { useChosen } from './desk'
import styles from './listening.module.css'
import { MessageClassName } from './message-class-name'
import { messages } from './messages'
import { stateNames, stateTones } from './names'

/** One text with who wrote it, as far as that may be said. */
export function MessageLine({ item, actions }: { item: MessageItem; actions?: ReactNode }) {
  const t = useMessages(messages)
  const format = useFormat()
  const states = useMessages(stateNames)
  const stages = useMessages(stageNames)
  const channels = useMessages(channelNames)
  const [chosen, choose] = useChosen()
  const id = item.conversation_id
  return (
    <article className={styles.item} aria-current={id !== null && chosen === id}>
      <div className={styles.line}>
        <Tag tone="quiet">
          <MessageClassName word={item.message_class} />
        </Tag>
        <span className={styles.soft}>{format.absolute(item.occurred_at)}</span>
      </div>
      <p className={styles.whole}>{item.text}</p>
      <div className={styles.line}>
        <span className={styles.soft}>
          {channels[item.channel]} · {item.stage === null ? t.newFan : stages[item.stage]}
        </span>
        <span className={styles.actions}>
          {item.state === null ? null : (
            <Tag tone={stateTones[item.state]} state={item.state}>
              {states[item.state]}
            </Tag>
          )}
          {id === null ? null : (
            <Button size="small" aria-label={t.openOf(item.text ?? '')} onClick={() => choose(id)}>
              {t.open}
            </Button>
          )}
          {actions}
        </span>
      </div>
    </article>
  )
}
