import { Button } from 'antd'
import { useState } from 'react'
import { useFormat } from '../../shared/i18n/format'
import { useLocale } from '../../shared/i18n/locale'
import { useMessages } from '../../shared/i18n/messages'
import { maySetTargets, useSession } from '../../shared/session'
import type { Span } from '../../shared/spans/spans'
import { Card } from '../../shared/ui/card'
import { ContactsLink } from '../../shared/ui/contacts-link'
import { DataTable } from '../../shared/ui/data-table'
import { ExportButton } from '../../shared/ui/export-button'
import type { Evaluation, Figure, PeriodKind, Unit } from './api/evaluation'
import styles from './evaluation.module.css'
import { changeOf, contactsOf, evaluationRows, isGain, lastDay, verdictOf } from './figures'
import { figureNames, groupNames, messages } from './messages'
import { TargetDialog } from './target-dialog'

interface FigureTableProps {
  evaluation: Evaluation
  /** Null for days of one's own, which have no targets. */
  period: PeriodKind | null
}

export function FigureTable({ evaluation, period }: FigureTableProps) {
  const t = useMessages(messages)
  const names = useMessages(figureNames)
  const groups = useMessages(groupNames)
  const [aimed, setAimed] = useState<Figure | null>(null)
  const { first_day, end, before_first_day, before_end } = evaluation
  const value = period === null ? t.days(first_day, lastDay(end)) : t.value
  const before = period === null ? t.days(before_first_day, lastDay(before_end)) : t.before
  const header = [t.group, t.figure, value, before, t.change, t.target]
  const rows = () =>
    evaluationRows(evaluation, header, { group: (item) => groups[item.group], figure: (item) => names[item.figure] })
  return (
    <Card
      title={t.all}
      note={[period === null ? '' : t.beforeFrom(before_first_day), t.firstContactNote, t.listNote].join(' ')}
      actions={<ExportButton fileName={`${t.export}-${evaluation.first_day}.csv`} rows={rows} />}
    >
      <DataTable
        caption={t.all}
        columns={[
          { key: 'figure', label: t.figure },
          { key: 'value', label: value, numeric: true },
          { key: 'before', label: before, numeric: true },
          { key: 'change', label: t.change, numeric: true },
          { key: 'target', label: t.target, numeric: true },
        ]}
      >
        <tbody>
          {evaluation.items.map((item) => (
            <Row
              key={item.figure}
              item={item}
              days={{ from: first_day, to: lastDay(end) }}
              before={{ from: before_first_day, to: lastDay(before_end) }}
              onAim={period === null ? null : () => setAimed(item)}
            />
          ))}
        </tbody>
      </DataTable>
      {aimed === null || period === null ? null : (
        <TargetDialog figure={aimed} period={period} onClose={() => setAimed(null)} />
      )}
    </Card>
  )
}

interface RowProps {
  item: Figure
  days: Span
  before: Span
  onAim: (() => void) | null
}

function Row({ item, days, before, onAim }: RowProps) {
  const t = useMessages(messages)
  const names = useMessages(figureNames)
  const groups = useMessages(groupNames)
  const text = useValueText()
  const format = useFormat()
  const aims = maySetTargets(useSession())
  const change = changeOf(item)
  const verdict = verdictOf(item)
  const target = item.target === null ? t.none : text(item.target, item.unit)
  return (
    <tr data-evaluated={item.figure}>
      <th scope="row">
        <span className={styles.group}>{groups[item.group]}</span>
        {names[item.figure]}
      </th>
      <td data-numeric="true">
        <ContactsLink filters={contactsOf(item, days)}>{text(item.value, item.unit)}</ContactsLink>
      </td>
      <td data-numeric="true">
        <ContactsLink filters={contactsOf(item, before)}>{text(item.before, item.unit)}</ContactsLink>
      </td>
      <td data-numeric="true">
        <span className={styles.change} data-gain={isGain(item) ?? 'none'}>
          {change === null ? t.none : `${change > 0 ? '+' : ''}${format.percent(change)}`}
        </span>
      </td>
      <td data-numeric="true">
        {aims && onAim !== null ? (
          <Button type="link" size="small" aria-label={t.setTarget(names[item.figure])} onClick={onAim}>
            {item.target === null ? t.noTarget : target}
          </Button>
        ) : (
          target
        )}
        {verdict === 'NONE' ? null : (
          <span className={styles.verdict} data-verdict={verdict}>
            {verdict === 'MET' ? t.met : t.missed}
          </span>
        )}
      </td>
    </tr>
  )
}

/** A figure in its unit; amounts in whole yuan. */
export function useValueText(): (value: number | null, unit: Unit) => string {
  const t = useMessages(messages)
  const format = useFormat()
  const { locale } = useLocale()
  const short = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 })
  return (value, unit) => {
    if (value === null) return t.none
    if (unit === 'RATE') return format.percent(value)
    if (unit === 'RATIO') return short.format(value)
    if (unit === 'HOURS') return t.hours(short.format(value))
    if (unit === 'CENTS') return `¥${format.count(Math.round(value / 100))}`
    return format.count(value)
  }
}
