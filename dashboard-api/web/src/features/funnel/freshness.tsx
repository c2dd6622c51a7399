import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { useNow } from '../../shared/use-now'
import type { Run } from './api/get-funnel'
import { messages } from './messages'

/** How old the figures are: the instant they describe, and when they were worked out. */
export function Freshness({ run }: { run: Run }) {
  const t = useMessages(messages)
  const format = useFormat()
  const now = useNow()
  return (
    <p className="figures">
      <time dateTime={run.as_of}>{t.asOf(format.absolute(run.as_of))}</time> {t.shanghai}
      {' · '}
      <time dateTime={run.finished_at} title={`${format.absolute(run.finished_at)} ${t.shanghai}`}>
        {t.finished(format.relative(run.finished_at, now))}
      </time>
      {' · '}
      {run.mode === 'FULL' ? t.full : t.incremental}
    </p>
  )
}
