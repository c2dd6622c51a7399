import { App, Button } from 'antd'
import { isUnauthorized } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import { type Decision, useDecide } from './api/post-decision'
import styles from './dead-letter-list.module.css'
import { messages } from './messages'

export function DecisionButtons({ id }: { id: number }) {
  const t = useMessages(messages)
  const { modal, message } = App.useApp()
  const describe = useDescribeProblem()
  const decide = useDecide()
  const pending = decide.isPending ? decide.variables.decision : null

  async function send(decision: Decision) {
    try {
      // The promise outlives this row, which goes as soon as its letter is decided about.
      await decide.mutateAsync({ id, decision })
      void message.success(decision === 'replay' ? t.replayed(id) : t.discarded(id))
    } catch (error) {
      if (!(error instanceof Error) || isUnauthorized(error)) return
      void message.error(`${decision === 'replay' ? t.replayRefused(id) : t.discardRefused(id)}: ${describe(error)}`)
    }
  }

  function askToDiscard() {
    modal.confirm({
      title: t.discardTitle(id),
      content: t.discardText,
      okText: t.discardYes,
      okButtonProps: { danger: true },
      cancelText: t.discardNo,
      onOk: () => void send('discard'),
    })
  }

  return (
    <div className={styles.actions}>
      <Button
        size="small"
        onClick={() => void send('replay')}
        loading={pending === 'replay'}
        disabled={pending === 'discard'}
        aria-label={t.replayName(id)}
      >
        {t.replay}
      </Button>
      <Button
        size="small"
        danger
        onClick={askToDiscard}
        loading={pending === 'discard'}
        disabled={pending === 'replay'}
        aria-label={t.discardName(id)}
      >
        {t.discard}
      </Button>
    </div>
  )
}
