import { LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useSearchParams } from 'react-router'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { dayOfShanghai } from '../../shared/time'
import { Choice } from '../../shared/ui/choice'
import { Loading } from '../../shared/ui/loading'
import { Page } from '../../shared/ui/page'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { type Evaluation, PERIODS, type PeriodKind, useEvaluation } from './api/evaluation'
import { CostTable } from './cost-table'
import styles from './evaluation.module.css'
import { FigureTable } from './figure-table'
import { lastDay, neighbour } from './figures'
import { messages, periodNames } from './messages'
import { TeamTable } from './team-table'

/** How the house does in a period: each figure beside its target and the period before. */
export default function EvaluationPage() {
  const t = useMessages(messages)
  const names = useMessages(periodNames)
  const [search, setSearch] = useSearchParams()
  const period = PERIODS.find((candidate) => candidate === search.get('period')) ?? 'MONTH'
  const asked = search.get('day') ?? ''
  const day = /^20\d\d-\d\d-\d\d$/.test(asked) ? asked : dayOfShanghai(Date.now())
  const evaluation = useEvaluation(period, day)
  const show = (next: PeriodKind, of: string) => setSearch({ period: next, day: of })
  const first = evaluation.data?.first_day
  return (
    <Page
      title={t.title}
      about={evaluation.data === undefined ? undefined : <About evaluation={evaluation.data} />}
      actions={
        <div className={styles.actions}>
          <Choice
            legend={t.period}
            value={period}
            onChange={(next) => show(next, day)}
            options={PERIODS.map((value) => ({ value, label: names[value] }))}
          />
          <Button
            icon={<LeftOutlined aria-hidden />}
            aria-label={t.earlier}
            title={t.earlier}
            disabled={first === undefined}
            onClick={() => first && show(period, neighbour(first, period, -1))}
          />
          <Button
            icon={<RightOutlined aria-hidden />}
            aria-label={t.later}
            title={t.later}
            disabled={first === undefined}
            onClick={() => first && show(period, neighbour(first, period, 1))}
          />
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            {t.print}
          </Button>
        </div>
      }
    >
      {evaluation.isPending ? (
        <Loading blocks={[10]} />
      ) : evaluation.isError ? (
        <ProblemPanel
          error={evaluation.error}
          retrying={evaluation.isFetching}
          onRetry={() => void evaluation.refetch()}
        />
      ) : (
        <div className={styles.stack} aria-busy={evaluation.isPlaceholderData}>
          <FigureTable evaluation={evaluation.data} period={period} />
          <CostTable month={day.slice(0, 7)} />
          <TeamTable period={period} day={day} />
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
