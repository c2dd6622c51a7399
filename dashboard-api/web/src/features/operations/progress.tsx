import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import type { PullProgress } from './api/get-pulls'
import { messages } from './messages'
import { stepNames, wordsFor } from './names'
import styles from './progress.module.css'
import { shareDone } from './pulls'

export function Progress({ pull, progress }: { pull: string; progress: PullProgress }) {
  const t = useMessages(messages)
  const steps = useMessages(stepNames)
  const format = useFormat()
  const share = shareDone(progress)
  const read = format.count(progress.read)
  const done = progress.total === null ? t.done(read) : t.doneOf(read, format.count(progress.total))
  return (
    <div className={styles.progress}>
      {share === null ? null : <progress className={styles.bar} aria-label={t.progress(pull)} max={1} value={share} />}
      <span className={styles.words}>
        {wordsFor(steps, progress.step)} · {done}
      </span>
    </div>
  )
}
