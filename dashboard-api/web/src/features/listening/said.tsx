import { useEffect, useRef } from 'react'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import type { AnswerItem, Conversation } from './api/conversations'
import styles from './listening.module.css'
import { MessageClassName } from './message-class-name'
import { messages } from './messages'
import { answerRefusals } from './names'
import { useAssigneeName } from './use-assignee-name'

/** What both sides said, in the order in which they said it. */
export function Said({ conversation }: { conversation: Conversation }) {
  const t = useMessages(messages)
  const format = useFormat()
  const list = useRef<HTMLOListElement>(null)
  const count = conversation.messages.length + conversation.answers.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new is below, whatever it is
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [count])
  const turns = [
    ...conversation.messages.map((message) => ({
      key: message.message_id,
      at: message.occurred_at,
      by: 'fan',
      body: (
        <>
          <p className={styles.text}>{message.text}</p>
          <span className={styles.soft}>
            {t.fan} · {format.absolute(message.occurred_at)} · <MessageClassName word={message.message_class} />
          </span>
        </>
      ),
    })),
    ...conversation.answers.map((answer) => ({
      key: String(answer.answer_id),
      at: answer.at,
      by: 'house',
      body: <AnswerTurn answer={answer} />,
    })),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by its focus
    <ol ref={list} className={styles.said} aria-label={t.said} tabIndex={0}>
      {turns.map(({ key, by, body }) => (
        <li key={`${by}-${key}`} className={styles.bubble} data-by={by}>
          {body}
        </li>
      ))}
    </ol>
  )
}

function AnswerTurn({ answer }: { answer: AnswerItem }) {
  const t = useMessages(messages)
  const format = useFormat()
  const refusals = useMessages(answerRefusals)
  const nameOf = useAssigneeName()
  // The other states are of touchpoints that wait, which an answer never does.
  const words: Partial<Record<AnswerItem['state'], string>> = {
    SENT: t.sent,
    CALLING: t.sending,
    UNKNOWN: t.unknown,
    FAILED: `${t.failed}: ${refusals[(answer.reason ?? '').toLowerCase()] ?? answer.reason ?? ''}`,
  }
  return (
    <>
      <p className={styles.text}>{answer.text}</p>
      <span className={styles.soft} data-state={answer.state}>
        {nameOf(answer.author)} · {format.absolute(answer.at)} · {words[answer.state] ?? answer.state}
      </span>
    </>
  )
}
