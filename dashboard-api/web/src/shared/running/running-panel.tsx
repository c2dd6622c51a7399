import { App, Button } from 'antd'
import type { Plan, PlanState } from '../../shared/api/get-plans'
import { isUnauthorized } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { mayEdit } from '../../shared/review/review'
import { useSession } from '../../shared/session'
import { Card } from '../../shared/ui/card'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import { type Running, useRunning } from './api/post-running'
import { messages } from './messages'
import { PlanStateTag } from './plan-state-tag'
import styles from './running-panel.module.css'

const POSSIBLE: Record<PlanState, readonly Running[]> = {
  ACTIVE: ['pause', 'stop'],
  PAUSED: ['resume', 'stop'],
  STOPPED: [],
}

/** Whether the plan runs, and the switches for it. */
export function RunningPanel({ plan }: { plan: Plan }) {
  const t = useMessages(messages)
  const { modal, message } = App.useApp()
  const describe = useDescribeProblem()
  const may = mayEdit(useSession())
  const running = useRunning(plan.plan_id)
  const { approved_version } = plan.review
  const acts: readonly Running[] =
    plan.state === null ? (approved_version === null ? [] : ['start']) : POSSIBLE[plan.state]

  async function send(act: Running) {
    try {
      await running.mutateAsync(act)
      void message.success(t.done[act])
    } catch (error) {
      if (error instanceof Error && !isUnauthorized(error)) void message.error(`${t.refused}: ${describe(error)}`)
    }
  }

  /** What begins something, or ends it for good, is asked about first. */
  function click(act: Running) {
    if (act === 'pause' || act === 'resume') return void send(act)
    modal.confirm({
      title: t.askTitle[act],
      content: t.askText[act],
      okText: t.acts[act],
      okButtonProps: { danger: act === 'stop' },
      cancelText: t.keep,
      onOk: () => void send(act),
    })
  }

  return (
    <Card title={t.runningTitle} actions={<PlanStateTag state={plan.state} />}>
      {plan.running_version === null ? null : <p className={styles.line}>{t.runningVersion(plan.running_version)}</p>}
      {plan.running_version !== null && approved_version !== null && approved_version > plan.running_version ? (
        <p className={styles.line}>{t.newerApproved(approved_version)}</p>
      ) : null}
      {approved_version === null ? <p className={styles.line}>{t.startFirst}</p> : null}
      {may && acts.length > 0 ? (
        <div className={styles.acts}>
          {acts.map((act) => (
            <Button
              key={act}
              type={act === 'start' || act === 'resume' ? 'primary' : 'default'}
              danger={act === 'stop'}
              loading={running.isPending && running.variables === act}
              onClick={() => click(act)}
            >
              {t.acts[act]}
            </Button>
          ))}
        </div>
      ) : null}
    </Card>
  )
}
