import { App, Button, Select } from 'antd'
import { ApiProblem, isUnauthorized } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { useSession } from '../../shared/session'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import { type Conversation, type Deed, useAssignees, useDeed } from './api/conversations'
import styles from './listening.module.css'
import { messages } from './messages'
import { answerRefusals } from './names'
import { mayAssign } from './roles'

/** Who has it, and its end. */
export function ConversationActs({ conversation }: { conversation: Conversation }) {
  const t = useMessages(messages)
  const session = useSession()
  const { modal, message } = App.useApp()
  const describe = useDescribeProblem()
  const refusals = useMessages(answerRefusals)
  const assigns = mayAssign(session)
  const assignees = useAssignees(assigns).data?.items ?? []
  const { conversation_id, assignee, state, waiting_since } = conversation.conversation
  const deed = useDeed(conversation_id)

  async function act(one: Deed) {
    try {
      await deed.mutateAsync({ ...one, revision: conversation.revision })
    } catch (error) {
      if (error instanceof Error && !isUnauthorized(error)) void message.error(why(error))
    }
  }

  function why(error: Error): string {
    const refusal = error instanceof ApiProblem ? error.refusal : null
    return refusals[refusal ?? ''] ?? describe(error)
  }

  function close() {
    const closing = () => void act({ kind: 'closing' })
    if (waiting_since === null) return closing()
    modal.confirm({
      title: t.closeTitle,
      content: t.closeText,
      okText: t.closeYes,
      cancelText: t.cancel,
      onOk: closing,
    })
  }

  return (
    <div className={styles.actions}>
      {assignee === session.username ? null : (
        <Button loading={deed.isPending} onClick={() => void act({ kind: 'assignment', body: { assignee: null } })}>
          {assignee === null ? t.take : t.takeOver}
        </Button>
      )}
      {assigns ? (
        <Select
          className={styles.assign ?? ''}
          aria-label={t.assign}
          placeholder={t.assign}
          showSearch={{ optionFilterProp: 'label' }}
          value={assignee}
          options={assignees.map(({ account, display_name }) => ({ value: account, label: display_name }))}
          onChange={(next) => void act({ kind: 'assignment', body: { assignee: next } })}
        />
      ) : null}
      {state === 'CLOSED' ? null : (
        <Button onClick={close} disabled={deed.isPending}>
          {t.close}
        </Button>
      )}
    </div>
  )
}
