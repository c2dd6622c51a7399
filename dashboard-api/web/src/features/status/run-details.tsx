import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import type { LastRun } from './api/get-status'
import { Fact } from './fact'
import { messages } from './messages'
import styles from './status-sheet.module.css'

export function RunDetails({ run }: { run: LastRun | null }) {
  const t = useMessages(messages)
  const format = useFormat()
  if (run === null) return <Fact name={t.state}>{t.noRun}</Fact>
  return (
    <>
      <Fact name={t.state}>
        <span className={styles.state} data-state={run.state}>
          {t.states[run.state]}
        </span>
      </Fact>
      <Fact name={t.started}>
        <time dateTime={run.started_at}>{format.absolute(run.started_at)}</time>
      </Fact>
      {run.seconds === null ? null : <Fact name={t.duration}>{t.seconds(format.count(run.seconds))}</Fact>}
      <Fact name={t.read}>{format.count(run.interactions_read)}</Fact>
      <Fact name={t.written}>{format.count(run.contacts_written)}</Fact>
      {run.message ? <Fact name={t.message}>{run.message}</Fact> : null}
    </>
  )
}
