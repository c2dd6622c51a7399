import { Button } from 'antd'
import { Link } from 'react-router'
import { ApiProblem } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { maySeeTeams, useSession } from '../../shared/session'
import { Card } from '../../shared/ui/card'
import { Loaded } from '../../shared/ui/loaded'
import { StatePanel } from '../../shared/ui/state-panel'
import { Tag } from '../../shared/ui/tag'
import { useNow } from '../../shared/use-now'
import { stageNames } from '../../shared/vocabulary/stages'
import { AnswerForm } from './answer-form'
import { type Conversation, useConversation } from './api/conversations'
import { ConversationActs } from './conversation-acts'
import styles from './listening.module.css'
import { messages } from './messages'
import { stateNames, stateTones } from './names'
import { mayAnswer } from './roles'
import { Said } from './said'
import { useAssigneeName } from './use-assignee-name'
import { windowLeft } from './window-left'

export function ConversationPanel({ id, onBack }: { id: number; onBack: () => void }) {
  const t = useMessages(messages)
  const conversation = useConversation(id)
  return (
    <>
      <div className={styles.back}>
        <Button onClick={onBack}>{t.back}</Button>
      </div>
      {conversation.error instanceof ApiProblem && conversation.error.status === 404 ? (
        <StatePanel title={t.gone}>{t.goneText}</StatePanel>
      ) : (
        <Loaded query={conversation} blocks={[2, 6]}>
          {(found) => <Shown conversation={found} />}
        </Loaded>
      )}
    </>
  )
}

function Shown({ conversation }: { conversation: Conversation }) {
  const t = useMessages(messages)
  const answers = mayAnswer(useSession())
  return (
    <Card title={t.conversation}>
      <Facts conversation={conversation} />
      {answers ? <ConversationActs conversation={conversation} /> : null}
      <Said conversation={conversation} />
      {answers ? <AnswerForm conversation={conversation} /> : <p className={styles.soft}>{t.mayNotAnswer}</p>}
    </Card>
  )
}

function Facts({ conversation: { conversation } }: { conversation: Conversation }) {
  const t = useMessages(messages)
  const states = useMessages(stateNames)
  const stages = useMessages(stageNames)
  const teams = maySeeTeams(useSession())
  const nameOf = useAssigneeName()
  const now = useNow()
  const { contact_id, stage, assignee, state, window } = conversation
  return (
    <div className={styles.facts}>
      <Tag tone={stateTones[state]} state={state}>
        {states[state]}
      </Tag>
      <span>{assignee === null ? t.nobody : t.assignedTo(nameOf(assignee))}</span>
      <span className="figures">{t.left(windowLeft(window, now))}</span>
      {contact_id !== null && teams ? (
        <Link to={`/contacts/${encodeURIComponent(contact_id)}`}>
          {t.contact}
          {stage === null ? '' : ` · ${stages[stage]}`}
        </Link>
      ) : (
        <span>{stage === null ? t.newFan : stages[stage]}</span>
      )}
    </div>
  )
}
