import { App, Button } from 'antd'
import { useState } from 'react'
import { isUnauthorized } from '../api/problem'
import { useMessages } from '../i18n/messages'
import { useSession } from '../session'
import { useDescribeProblem } from '../ui/problem-panel'
import { type ReviewAct, type Reviewed, useReviewAct } from './api'
import { messages } from './messages'
import { mayApprove, mayEdit, maySendBack } from './review'
import styles from './review-panel.module.css'
import { SendBackDialog } from './send-back-dialog'

interface ReviewActionsProps {
  reviewed: Reviewed
  unsaved: boolean
  retirable: boolean
}

export function ReviewActions({ reviewed, unsaved, retirable }: ReviewActionsProps) {
  const t = useMessages(messages)
  const session = useSession()
  const { message, modal } = App.useApp()
  const describe = useDescribeProblem()
  const move = useReviewAct(reviewed)
  const [explaining, setExplaining] = useState(false)
  const { review } = reviewed
  const pending = move.isPending ? move.variables.act : null

  async function send(act: ReviewAct, note?: string) {
    try {
      await move.mutateAsync(note === undefined ? { act } : { act, note })
      setExplaining(false)
      void message.success(t.done[act])
    } catch (error) {
      if (error instanceof Error && !isUnauthorized(error)) void message.error(`${t.refused}: ${describe(error)}`)
    }
  }

  function askToRetire() {
    modal.confirm({
      title: t.retireTitle,
      content: t.retireText,
      okText: t.retireYes,
      okButtonProps: { danger: true },
      cancelText: t.keep,
      onOk: () => void send('retire'),
    })
  }

  if (review.retired) return null
  const submits = mayEdit(session) && review.state === 'DRAFT'
  return (
    <div className={styles.actions}>
      {submits ? (
        <Button
          type="primary"
          disabled={unsaved}
          title={unsaved ? t.saveFirst : undefined}
          loading={pending === 'submit'}
          onClick={() => void send('submit')}
        >
          {t.submit}
        </Button>
      ) : null}
      {mayApprove(session, review) ? (
        <Button
          type="primary"
          disabled={unsaved}
          title={unsaved ? t.saveFirst : undefined}
          loading={pending === 'approve'}
          onClick={() => void send('approve')}
        >
          {t.approve}
        </Button>
      ) : null}
      {maySendBack(session, review) ? <Button onClick={() => setExplaining(true)}>{t.sendBack}</Button> : null}
      {retirable && mayEdit(session) && review.approved_version !== null ? (
        <Button danger loading={pending === 'retire'} onClick={askToRetire}>
          {t.retire}
        </Button>
      ) : null}
      <SendBackDialog
        open={explaining}
        sending={pending === 'send-back'}
        onCancel={() => setExplaining(false)}
        onSend={(note) => void send('send-back', note)}
      />
    </div>
  )
}
