import { type FunnelPart, type FunnelScope, filtersOf, useFunnelParts } from '../../shared/api/get-funnel-parts'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import type { Span } from '../../shared/spans/spans'
import { ChartCard } from '../../shared/ui/chart-card'
import { ContactsLink } from '../../shared/ui/contacts-link'
import { Loaded } from '../../shared/ui/loaded'
import { STAGES, stageNames } from '../../shared/vocabulary/stages'
import { type ComparedFigure, comparedFigures, comparedRows, type Measure } from './compared-figures'
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
  const name = ({ days }: FunnelScope) => t.period(days?.from ?? '', days?.to ?? '')
  const columns = [
    { key: 'figure', label: t.stage },
    { key: 'now', label: name(scope), numeric: true },
    { key: 'before', label: name(scopeBefore), numeric: true },
    { key: 'change', label: t.change, numeric: true },
  ]
  const header = [t.stage, t.measure, name(scope), name(scopeBefore), t.change]
  const rates = (part: FunnelPart) => STAGES.map((stage) => rateOf(part, reachedOf(part, stage)))
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
    >
      {figures.map((figure) => (
        <Row key={`${figure.stage} ${figure.measure}`} figure={figure} scope={scope} scopeBefore={scopeBefore} />
      ))}
    </ChartCard>
  )
}

interface RowProps {
  figure: ComparedFigure
  scope: FunnelScope
  scopeBefore: FunnelScope
}

function Row({ figure: { stage, measure, now, before, change, filters }, scope, scopeBefore }: RowProps) {
  const t = useMessages(messages)
  const stages = useMessages(stageNames)
  const text = useFigureText()
  const opened = (value: number | null, of: FunnelScope) => (
    <ContactsLink filters={filters === null || value === null ? null : { ...filtersOf(of), ...filters }}>
      {value === null ? t.none : text(measure, value)}
    </ContactsLink>
  )
  return (
    <tr data-period-figure={`${stage} ${measure}`}>
      <th scope="row">
        <span className={styles.rate}>{stages[stage]}</span>
        {t.measures[measure]}
      </th>
      <td data-numeric="true">{opened(now, scope)}</td>
      <td data-numeric="true">{opened(before, scopeBefore)}</td>
      <td data-numeric="true">{change === null ? t.none : changeText(measure, change, before)}</td>
    </tr>
  )

  /** Rates in points; numbers of contacts also as a part of what they are held against. */
  function changeText(of: Measure, by: number, against: number | null): string {
    if (of === 'SHARE' || of === 'CONVERSION') return t.inPoints(t.changed(by * 100))
    if (of === 'STAY') return t.inDays(t.changed(by))
    return against === null || against === 0 ? t.counted(by) : `${t.counted(by)} (${t.changed((by / against) * 100)} %)`
  }
}

function useFigureText(): (measure: Measure, value: number) => string {
  const t = useMessages(messages)
  const format = useFormat()
  return (measure, value) => {
    if (measure === 'SHARE' || measure === 'CONVERSION') return format.percent(value)
    return measure === 'STAY' ? t.inDays(value.toFixed(1)) : format.count(value)
  }
}
