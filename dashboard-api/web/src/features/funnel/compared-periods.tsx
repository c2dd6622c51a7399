import { type FunnelPart, type FunnelScope, useFunnelParts } from '../../shared/api/get-funnel-parts'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import type { Span } from '../../shared/spans/spans'
import { ChartCard } from '../../shared/ui/chart-card'
import { DataTable } from '../../shared/ui/data-table'
import { Loaded } from '../../shared/ui/loaded'
import { STAGES, stageNames } from '../../shared/vocabulary/stages'
import { type ComparedFigure, comparedFigures, comparedRows } from './compared-figures'
import { FigureRow, ReachedRow } from './compared-rows'
import { messages } from './messages'
import styles from './part-table.module.css'
import { rateOf, reachedOf } from './parts'
import { useCut } from './use-cut'

interface ComparedPeriodsProps {
  scope: FunnelScope
  before: Span
}

/** How far those who came in one period got, beside those of another. */
export function ComparedPeriods({ scope, before }: ComparedPeriodsProps) {
  const { cut } = useCut()
  // The table of the parts asks for the same: it is one answer, of one run.
  return (
    <Loaded query={useFunnelParts(cut, scope)} blocks={[8]}>
      {({ total, compared }) =>
        compared === null ? null : (
          <Result now={total} before={compared.total} scope={scope} scopeBefore={{ ...scope, days: before }} />
        )
      }
    </Loaded>
  )
}

interface ResultProps {
  now: FunnelPart
  before: FunnelPart
  scope: FunnelScope
  scopeBefore: FunnelScope
}

function Result({ now, before, scope, scopeBefore }: ResultProps) {
  const t = useMessages(messages)
  const stages = useMessages(stageNames)
  const format = useFormat()
  const figures = comparedFigures(now, before)
  const shares = figures.filter(({ measure }) => measure === 'SHARE')
  const name = ({ days }: FunnelScope) => t.period(days?.from ?? '', days?.to ?? '')
  const columns = [
    { key: 'figure', label: t.stage },
    { key: 'now', label: name(scope), numeric: true },
    { key: 'before', label: name(scopeBefore), numeric: true },
    { key: 'change', label: t.change, numeric: true },
  ]
  const header = [t.stage, t.measure, name(scope), name(scopeBefore), t.change]
  const rates = (part: FunnelPart) => STAGES.map((stage) => rateOf(part, reachedOf(part, stage)))
  const scopes = [scope, scopeBefore] as const
  return (
    <ChartCard
      title={t.periodsTitle}
      note={t.periodsNote}
      empty={now.contacts === 0 && before.contacts === 0 ? t.emptyDaysText : null}
      chart={{
        kind: 'bar',
        names: STAGES.map((stage) => stages[stage]),
        series: [
          { name: name(scope), values: rates(now) },
          { name: name(scopeBefore), values: rates(before) },
        ],
        text: format.percent,
      }}
      columns={columns}
      exported={{
        name: `funnel-${scope.days?.from}-${scope.days?.to}-compared`,
        rows: () =>
          comparedRows(figures, header, { stage: (stage) => stages[stage], measure: (measure) => t.measures[measure] }),
      }}
      below={
        <details className={styles.rest}>
          <summary>{t.moreFigures}</summary>
          <DataTable caption={t.moreFigures} columns={columns}>
            <tbody>
              {figures.filter(isFolded).map((figure) => (
                <FigureRow key={`${figure.stage} ${figure.measure}`} figure={figure} scopes={scopes} />
              ))}
            </tbody>
          </DataTable>
        </details>
      }
    >
      {figures
        .filter(({ measure }) => measure === 'REACHED')
        .map((figure) => (
          <ReachedRow
            key={figure.stage}
            figure={figure}
            share={shares.find(({ stage }) => stage === figure.stage)}
            scopes={scopes}
          />
        ))}
    </ChartCard>
  )
}

function isFolded({ measure }: ComparedFigure): boolean {
  return measure !== 'REACHED' && measure !== 'SHARE'
}
