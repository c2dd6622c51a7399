import { Alert, App, Button, Input } from 'antd'
import { useState } from 'react'
import { ApiProblem, isUnauthorized } from '../../shared/api/problem'
import { dropDraft, findDraft, useKeptDraft } from '../../shared/draft'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Field } from '../../shared/ui/field'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import { useNow } from '../../shared/use-now'
import { type Conversation, useDeed } from './api/conversations'
import styles from './listening.module.css'
import { messages } from './messages'
import { answerRefusals } from './names'
import { windowLeft } from './window-left'

/** WeChat, customer-service messages. */
const MAX_BYTES = 2_048

/** What is typed, and by what the server knows it again. */
interface Draft {
  text: string
  key: string
}

const emptyDraft = (): Draft => ({ text: '', key: newKey() })

/** What is typed survives a refusal, an expired session and a reload; what is sent twice arrives once. */
export function AnswerForm({ conversation }: { conversation: Conversation }) {
  const t = useMessages(messages)
  const { message } = App.useApp()
  const id = conversation.conversation.conversation_id
  const draftKey = `answer.${id}`
  const [draft, setDraft] = useState(() => findDraft<Draft>(draftKey)?.value ?? emptyDraft())
  const { text, key } = draft
  const deed = useDeed(id)
  const blocked = useBlocked(conversation)
  const bytes = new TextEncoder().encode(text.trim()).length
  useKeptDraft(draftKey, text === '' ? null : draft)

  /** Another text is another answer; the same one, sent again, is not, after a reload either. */
  function change(next: string) {
    setDraft({ text: next, key: newKey() })
    if (next === '') dropDraft(draftKey)
  }

  async function send() {
    try {
      const body = { request_key: key, text: text.trim() }
      const { answers } = await deed.mutateAsync({ kind: 'answers', body, revision: conversation.revision })
      const state = answers.at(-1)?.state
      if (state === 'SENT' || state === 'UNKNOWN') change('')
      if (state === 'SENT') void message.success(t.sent)
    } catch (error) {
      // The form shows it, and the text stays. What was provably not sent may be sent by another request.
      if (error instanceof ApiProblem && error.code === 'conflict') setDraft({ text, key: newKey() })
    }
  }

  return (
    <div className={styles.form}>
      {deed.error !== null && !isUnauthorized(deed.error) ? <Refusal error={deed.error} /> : null}
      {blocked === null ? null : <Alert type="info" showIcon title={blocked} />}
      <Field
        label={t.answer}
        hint={t.answerHint}
        className={styles.form}
        mistakes={bytes > MAX_BYTES ? [t.tooLong(bytes)] : []}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            value={text}
            autoSize={{ minRows: 3, maxRows: 10 }}
            onChange={({ target }) => change(target.value)}
          />
        )}
      </Field>
      <div className={styles.formEnd}>
        <Button
          type="primary"
          loading={deed.isPending}
          disabled={blocked !== null || bytes === 0 || bytes > MAX_BYTES}
          onClick={() => void send()}
        >
          {t.send}
        </Button>
      </div>
    </div>
  )
}

/** Pages that come without TLS have no `crypto.randomUUID`. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-')
}

/** Why nothing can be sent now; null where it can. */
function useBlocked({ conversation, reach, sending_stopped }: Conversation): string | null {
  const t = useMessages(messages)
  const format = useFormat()
  const { kind } = windowLeft(conversation.window, useNow())
  if (sending_stopped) return t.blocked.STOPPED
  if (reach !== 'REACHABLE') return t.blocked[reach]
  if (kind === 'OPEN') return null
  return kind === 'CLOSED' ? t.blocked.CLOSED(format.absolute(conversation.window?.until ?? '')) : t.blocked[kind]
}

function Refusal({ error }: { error: Error }) {
  const t = useMessages(messages)
  const format = useFormat()
  const refusals = useMessages(answerRefusals)
  const describe = useDescribeProblem()
  const problem = error instanceof ApiProblem ? error : null
  if (problem?.code === 'changed_meanwhile') return <Alert type="warning" showIcon title={t.changed} />
  const words = refusals[problem?.refusal ?? ''] ?? describe(error)
  const until = problem?.until ?? null
  const when =
    until === null ? '' : (problem?.refusal === 'quota_spent' ? t.againAt : t.openUntil)(format.absolute(until))
  return <Alert type="error" showIcon title={t.notSent} description={`${words} ${when}`.trim()} />
}
