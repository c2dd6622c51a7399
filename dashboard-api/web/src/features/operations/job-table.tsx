import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { type Column, DataTable } from '../../shared/ui/data-table'
import { Tag } from '../../shared/ui/tag'
import { useNow } from '../../shared/use-now'
import type { Schedule, ScheduledJob } from './api/get-operations'
import styles from './dead-letter-list.module.css'
import { Instant } from './instant'
import { byNeed, STANDING_TONES, standingOf } from './machinery'
import { machineryMessages } from './machinery-messages'
import { jobNames } from './machinery-names'
import { wordsFor } from './names'
import { NodeTable } from './node-table'

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
        {job.running_on === null ? null : <span className={styles.detail}>{t.on(job.running_on)}</span>}
      </td>
      <td>{job.last_fired_at === null ? t.never : <Instant at={job.last_fired_at} />}</td>
      <td>{job.next_fire_at === null ? t.none : <Instant at={job.next_fire_at} />}</td>
    </tr>
  )
}
