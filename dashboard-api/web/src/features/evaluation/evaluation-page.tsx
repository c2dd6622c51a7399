import { LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useSearchParams } from 'react-router'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { SpanFields } from '../../shared/spans/span-fields'
import { flawOf, spanBefore } from '../../shared/spans/spans'
import { dayOfShanghai } from '../../shared/time'
import { Choice } from '../../shared/ui/choice'
import { Loading } from '../../shared/ui/loading'
import { Page } from '../../shared/ui/page'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { type Evaluation, PERIODS, type PeriodKind, useEvaluation } from './api/evaluation'
import { type Chosen, chosenIn } from './chosen'
import { CostTable } from './cost-table'
import styles from './evaluation.module.css'
import { FigureTable } from './figure-table'
import { lastDay, neighbour } from './figures'
import { messages, periodNames } from './messages'
import { TeamTable } from './team-table'

const OWN_DAYS = 'DAYS'

function queryOf({ days, before }: Chosen) {
  return { from: days.from, to: days.to, before_from: before.from, before_to: before.to }
}

/** How the house does in a period, beside its targets and the period before, or in any days beside any others. */
export default function EvaluationPage() {
  const t = useMessages(messages)
  const names = useMessages(periodNames)
  const [search, setSearch] = useSearchParams()
  const period = PERIODS.find((candidate) => candidate === search.get('period')) ?? 'MONTH'
  const asked = search.get('day') ?? ''
  const today = dayOfShanghai(Date.now())
  const day = /^20\d\d-\d\d-\d\d$/.test(asked) ? asked : today
  const chosen = chosenIn(search)
  const wanted = chosen === null || (flawOf(chosen.days) === null && flawOf(chosen.before) === null)
  const evaluation = useEvaluation(chosen === null ? { period, day } : queryOf(chosen), wanted)
  const show = (next: PeriodKind, of: string) => setSearch({ period: next, day: of })
  const compare = (next: Chosen) => setSearch({ ...queryOf(next) }, { replace: chosen !== null })
  const first = evaluation.data?.first_day
  // The days that are on the page are the first to be held against others.
  const proposed = (): Chosen => {
    const days = evaluation.data
      ? { from: evaluation.data.first_day, to: lastDay(evaluation.data.end) }
      : { from: `${today.slice(0, 8)}01`, to: today }
    return { days, before: spanBefore(days) }
  }
  return (
    <Page
      title={t.title}
      about={evaluation.data === undefined ? undefined : <About evaluation={evaluation.data} />}
      actions={
        <div className={styles.actions}>
          <Choice
            legend={t.period}
            value={chosen === null ? period : OWN_DAYS}
            onChange={(next) => (next === OWN_DAYS ? compare(proposed()) : show(next, day))}
            options={[
              ...PERIODS.map((value) => ({ value, label: names[value] })),
              { value: OWN_DAYS, label: t.ownDays },
            ]}
          />
          <Button
            icon={<LeftOutlined aria-hidden />}
            aria-label={t.earlier}
            title={t.earlier}
            disabled={first === undefined || chosen !== null}
            onClick={() => first && show(period, neighbour(first, period, -1))}
          />
          <Button
            icon={<RightOutlined aria-hidden />}
            aria-label={t.later}
            title={t.later}
            disabled={first === undefined || chosen !== null}
            onClick={() => first && show(period, neighbour(first, period, 1))}
          />
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            {t.print}
          </Button>
        </div>
      }
    >
      {chosen === null ? null : (
        <SpanFields
          title={t.compareDays}
          {...chosen}
          today={today}
          onChange={(days, before) => compare({ days, before: before ?? chosen.before })}
        />
      )}
      {!wanted ? null : evaluation.isPending ? (
        <Loading blocks={[10]} />
      ) : evaluation.isError ? (
        <ProblemPanel
          error={evaluation.error}
          retrying={evaluation.isFetching}
          onRetry={() => void evaluation.refetch()}
        />
      ) : (
        <div className={styles.stack} aria-busy={evaluation.isPlaceholderData}>
          <FigureTable evaluation={evaluation.data} period={chosen === null ? period : null} />
          <CostTable month={(chosen === null ? day : chosen.days.to).slice(0, 7)} />
          {chosen === null ? <TeamTable period={period} day={day} /> : <p>{t.noTeams}</p>}
        </div>
      )}
    </Page>
  )
}

function About({ evaluation }: { evaluation: Evaluation }) {
  const t = useMessages(messages)
  const format = useFormat()
  return (
    <p className="figures">
      {t.days(evaluation.first_day, lastDay(evaluation.end))}
      {' · '}
      {evaluation.as_of === null ? t.noRun : t.asOf(format.absolute(evaluation.as_of))}
    </p>
  )
}
