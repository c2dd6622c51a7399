import { useEffect, useId, useRef } from 'react'
import { useMessages } from '../../shared/i18n/messages'
import { useStatus } from './api/get-status'
import { healthOf } from './health'
import { messages } from './messages'
import styles from './status-button.module.css'
import { StatusSheet } from './status-sheet'

interface StatusButtonProps {
  /** Called when a run has ended since this button was first shown. */
  onRunEnded: () => void
}

/** The state of the system in one word, with the details one press away. */
export function StatusButton({ onRunEnded }: StatusButtonProps) {
  const t = useMessages(messages)
  const sheet = useId()
  const status = useStatus()
  const health = healthOf(status.data, status.isError)
  const endedRun = status.data?.last_run?.finished_at ?? null
  const known = useRef<string | null | undefined>(undefined)

  useEffect(() => {
    if (status.data === undefined) return
    if (known.current !== undefined && known.current !== endedRun) onRunEnded()
    known.current = endedRun
  }, [status.data, endedRun, onRunEnded])

  return (
    <>
      <button type="button" className={styles.button} popoverTarget={sheet} data-status={health}>
        <span className={styles.dot} data-health={health} />
        <span className={styles.word}>{t[health]}</span>
      </button>
      <StatusSheet id={sheet} status={status.data} failed={status.isError} />
    </>
  )
}
