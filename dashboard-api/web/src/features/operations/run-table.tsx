import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { type Column, DataTable } from '../../shared/ui/data-table'
import { Tag, type Tone } from '../../shared/ui/tag'
import type { PastRun } from './api/get-operations'
import styles from './dead-letter-list.module.css'
import { Instant } from './instant'
import { longestSteps } from './machinery'
import { machineryMessages } from './machinery-messages'
import { runStepNames } from './machinery-names'
import { wordsFor } from './names'
import { useDuration } from './use-duration'

const TONES: Record<PastRun['state'], Tone> = { RUNNING: 'live', FINISHED: 'good', FAILED: 'bad' }

export function RunTable({ runs }: { runs: readonly PastRun[] }) {
  const t = useMessages(machineryMessages)
  const columns: Column[] = [
    { key: 'started', label: t.started },
    { key: 'state', label: t.state },
    { key: 'mode', label: t.mode },
    { key: 'took', label: t.took },
    { key: 'read', label: t.read, numeric: true },
    { key: 'written', label: t.written, numeric: true },
  ]
  return (
    <Card title={t.runs} note={runs.length === 0 ? t.noRuns : t.runsNote}>
      {runs.length === 0 ? null : (
        <DataTable caption={t.runs} columns={columns}>
          <tbody>
            {runs.map((run) => (
              <RunRow key={run.run_id} run={run} />
            ))}
          </tbody>
        </DataTable>
      )}
    </Card>
  )
}

function RunRow({ run }: { run: PastRun }) {
  const t = useMessages(machineryMessages)
  const format = useFormat()
  return (
    <tr data-run={run.run_id}>
      <th scope="row">
        <Instant at={run.started_at} />
      </th>
      <td>
        <Tag tone={TONES[run.state]} state={run.state}>
          {t.runStates[run.state]}
        </Tag>
        {run.message === null ? null : <div className={styles.reason}>{run.message}</div>}
      </td>
      <td>{t.modes[run.mode]}</td>
      <td>
        <Took run={run} />
      </td>
      <td data-numeric="true">{format.count(run.interactions_read)}</td>
      <td data-numeric="true">{format.count(run.contacts_written)}</td>
    </tr>
  )
}

/** How long it took in all, and what of it took longest. */
function Took({ run }: { run: PastRun }) {
  const t = useMessages(machineryMessages)
  const names = useMessages(runStepNames)
  const words = useDuration()
  if (run.seconds === null) return t.none
  const steps = longestSteps(run.steps).map((step) => t.step(wordsFor(names, step.name), words(step.seconds)))
  return (
    <>
      {words(run.seconds)}
      <span className={styles.detail}>{steps.join(' · ')}</span>
    </>
  )
}
