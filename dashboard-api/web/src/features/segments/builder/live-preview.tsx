import { useFormat } from '../../../shared/i18n/format'
import { useMessages } from '../../../shared/i18n/messages'
import { Card } from '../../../shared/ui/card'
import { useDescribeProblem } from '../../../shared/ui/problem-panel'
import type { usePreview } from '../api/post-preview'
import { MakeUp } from '../make-up'
import { messages } from '../messages'
import type { Rule } from '../rule/rule'
import { RuleSummary } from '../rule-summary'
import styles from '../segments.module.css'

interface LivePreviewProps {
  rule: Rule
  /** Whether there is anything to count. */
  asked: boolean
  preview: ReturnType<typeof usePreview>
}

/** The size and the make-up of what is built, as it is built. */
export function LivePreview({ rule, asked, preview }: LivePreviewProps) {
  const t = useMessages(messages)
  const format = useFormat()
  const describe = useDescribeProblem()
  const data = asked ? preview.data : undefined
  const counting = asked && preview.isFetching
  const note = !asked
    ? t.previewEmpty
    : preview.isError
      ? describe(preview.error)
      : data?.run === null
        ? t.previewNoRun
        : data === undefined
          ? t.counting
          : `${t.ofEveryone(format.percent(data.everyone === 0 ? 0 : data.contacts / data.everyone))} · ${
              data.run === null ? '' : t.asOf(format.absolute(data.run.as_of))
            }`
  return (
    <div className={styles.live} data-stale={counting} data-preview={counting ? 'counting' : 'settled'}>
      <Card title={t.live}>
        <p className={`${styles.size} figures`} data-figure="preview">
          {data === undefined || preview.isError ? '–' : format.count(data.contacts)}
        </p>
        <p className={styles.sizeNote} role="status">
          {counting ? t.counting : note}
        </p>
        {data !== undefined && data.counted.length > 0 ? <p className={styles.sizeNote}>{t.previewSlow}</p> : null}
      </Card>
      <Card title={t.summary}>
        <RuleSummary rule={rule} />
      </Card>
      {data !== undefined && !preview.isError && data.contacts > 0 ? (
        <Card title={t.makeUp}>
          <MakeUp preview={data} />
        </Card>
      ) : null}
    </div>
  )
}
