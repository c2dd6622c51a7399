import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { type Column, DataTable } from '../../shared/ui/data-table'
import { Tag } from '../../shared/ui/tag'
import { useNow } from '../../shared/use-now'
import type { Schedule, ScheduledJob } from './api/get-operations'
import styles from './dead-letter-list.module.css'
import { Instant } from './instant'
import { byNeed, STANDING_TONES, secondsSince, standingOf } from './machinery'
import { machineryMessages } from './machinery-messages'
import { jobNames } from './machinery-names'
import { wordsFor } from './names'
import { NodeTable } from './node-table'
import { useDuration } from './use-duration'

export function JobTable({ schedule: { nodes, jobs } }: { schedule: Schedule }) {
  const t = useMessages(machineryMessages)
  const format = useFormat()
  const now = useNow()
  const columns: Column[] = [
    { key: 'job', label: t.job },
    { key: 'state', label: t.state },
    { key: 'last', label: t.lastFired },
    { key: 'next', label: t.nextFire },
  ]
  const alive = nodes.filter((node) => node.alive).length
  const note = t.scheduleNote(format.count(alive), format.count(nodes.length))
  return (
    <>
      <Card title={t.schedule} note={jobs.length === 0 ? t.noJobs : note}>
        {jobs.length === 0 ? null : (
          <DataTable caption={t.schedule} columns={columns}>
            <tbody>
              {byNeed(jobs, now).map((job) => (
                <JobRow key={`${job.scheduler} ${job.name} ${job.next_fire_at}`} job={job} now={now} />
              ))}
            </tbody>
          </DataTable>
        )}
      </Card>
      {nodes.length === 0 ? null : <NodeTable nodes={nodes} />}
    </>
  )
}

function JobRow({ job, now }: { job: ScheduledJob; now: number }) {
  const t = useMessages(machineryMessages)
  const names = useMessages(jobNames)
  const standing = standingOf(job, now)
  return (
    <tr data-job={job.name}>
      <th scope="row">
        {wordsFor(names, job.name)}
        <span className={styles.detail}>{job.scheduler}</span>
      </th>
      <td>
        <Tag tone={STANDING_TONES[standing]} state={standing}>
          {t.standings[standing]}
        </Tag>
        <Run job={job} now={now} />
      </td>
      <td>{job.last_fired_at === null ? t.never : <Instant at={job.last_fired_at} />}</td>
      <td>{job.next_fire_at === null ? t.none : <Instant at={job.next_fire_at} />}</td>
    </tr>
  )
}

/** Since when a job runs, for how long that is, where, and how long it takes at other times. */
function Run({ job: { running_on, running_since, usual_seconds }, now }: { job: ScheduledJob; now: number }) {
  const t = useMessages(machineryMessages)
  const format = useFormat()
  const words = useDuration()
  if (running_on === null) return null
  return (
    <>
      {running_since === null ? null : (
        <time dateTime={running_since} className={styles.detail}>
          {t.runningFor(format.absolute(running_since), words(secondsSince(running_since, now)))}
        </time>
      )}
      {usual_seconds === null ? null : <span className={styles.detail}>{t.usually(words(usual_seconds))}</span>}
      <span className={styles.detail}>{t.on(running_on)}</span>
    </>
  )
}
