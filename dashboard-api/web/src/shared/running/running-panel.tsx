import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { isUnauthorized } from '../api/problem'
import { useMessages } from '../i18n/messages'
import { mayEdit } from '../review/review'
import { useSession } from '../session'
import { Card } from '../ui/card'
import { useDescribeProblem } from '../ui/problem-panel'
import { type RunAct, type RunState, type Started, useRunning } from './api'
import { messages } from './messages'
import { RunStateTag } from './run-state-tag'
import styles from './running-panel.module.css'

const POSSIBLE: Record<RunState, readonly RunAct[]> = {
  ACTIVE: ['pause', 'stop'],
  PAUSED: ['resume', 'stop'],
  STOPPED: [],
}

/** What differs by what is started. */
export interface RunningTexts {
  done: Record<RunAct, string>
  askTitle: { start: string; stop: string }
  askText: { start: string; stop: string }
  newerApproved: (version: number) => string
}

interface RunningPanelProps {
  started: Started
  texts: RunningTexts
  children?: ReactNode
}

/** Whether it runs, and the switches for it. */
export function RunningPanel({ started, texts, children }: RunningPanelProps) {
  const t = useMessages(messages)
  const { modal, message } = App.useApp()
  const describe = useDescribeProblem()
  const may = mayEdit(useSession())
  const running = useRunning(started)
  const { state, running_version, approved_version } = started
  const acts: readonly RunAct[] = state === null ? (approved_version === null ? [] : ['start']) : POSSIBLE[state]

  async function send(act: RunAct) {
    try {
      await running.mutateAsync(act)
      void message.success(texts.done[act])
    } catch (error) {
      if (error instanceof Error && !isUnauthorized(error)) void message.error(`${t.refused}: ${describe(error)}`)
    }
  }

  /** What begins something, or ends it for good, is asked about first. */
  function click(act: RunAct) {
    if (act === 'pause' || act === 'resume') return void send(act)
    modal.confirm({
      title: texts.askTitle[act],
      content: texts.askText[act],
      okText: t.acts[act],
      okButtonProps: { danger: act === 'stop' },
      cancelText: t.keep,
      onOk: () => void send(act),
    })
  }

  return (
    <Card title={t.title} actions={<RunStateTag state={state} />}>
      {running_version === null ? null : <p className={styles.line}>{t.version(running_version)}</p>}
      {running_version !== null && approved_version !== null && approved_version > running_version ? (
        <p className={styles.line}>{texts.newerApproved(approved_version)}</p>
      ) : null}
      {approved_version === null ? <p className={styles.line}>{t.startFirst}</p> : null}
      {children}
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
