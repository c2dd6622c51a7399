import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { useNow } from '../../shared/use-now'
import type { Pull } from './api/get-pulls'
import { Instant } from './instant'
import { messages } from './messages'
import { pullNames } from './names'
import { Progress } from './progress'
import styles from './pull-row.module.css'
import { nextStep } from './pulls'
import { ResultTag } from './result-tag'

export function PullRow({ pull }: { pull: Pull }) {
  const t = useMessages(messages)
  const format = useFormat()
  const words = useMessages(pullNames)[pull.name]
  const name = words?.name ?? pull.name
  const { attempt, progress } = pull
  return (
    <tr data-pull={pull.name}>
      <th scope="row">
        {name}
        {words === undefined ? null : <span className={styles.about}>{words.about}</span>}
      </th>
      <td>
        <div className={styles.attempt}>
          <ResultTag result={pull.result} />
          {attempt === null ? null : <AttemptTime attempt={attempt} />}
          {attempt?.reason ? <span className={styles.reason}>{attempt.reason}</span> : null}
          {progress === null ? null : <Progress pull={name} progress={progress} />}
        </div>
      </td>
      <td>{pull.last_success_at === null ? t.never : <Instant at={pull.last_success_at} />}</td>
      <td data-numeric="true">{attempt === null ? t.none : format.count(attempt.read)}</td>
      <td data-numeric="true">{attempt === null ? t.none : format.count(attempt.changed)}</td>
      <td>
        <Next pull={pull} />
      </td>
    </tr>
  )
}

function AttemptTime({ attempt }: { attempt: NonNullable<Pull['attempt']> }) {
  const t = useMessages(messages)
  const format = useFormat()
  const now = useNow()
  const { began_at, ended_at } = attempt
  const at = ended_at ?? began_at
  const relative = format.relative(at, now)
  return (
    <time className={styles.time} dateTime={at} title={format.absolute(at)}>
      {ended_at === null ? t.began(relative) : t.ended(relative)}
    </time>
  )
}

function Next({ pull }: { pull: Pull }) {
  const t = useMessages(messages)
  const now = useNow()
  const next = nextStep(pull, now)
  switch (next.kind) {
    case 'none':
      return t.unscheduled
    case 'soon':
      return t.soon
    case 'resumes':
      return <Instant at={next.at} words={t.resumes} />
    case 'scheduled':
      return <Instant at={next.at} />
  }
}
