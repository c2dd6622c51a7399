import { type FunnelScope, filtersOf } from '../../shared/api/get-funnel-parts'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { ContactsLink } from '../../shared/ui/contacts-link'
import { stageNames } from '../../shared/vocabulary/stages'
import type { ComparedFigure, Measure } from './compared-figures'
import { messages } from './messages'
import styles from './part-table.module.css'

interface RowProps {
  figure: ComparedFigure
  /** The scopes of the two columns. */
  scopes: readonly [FunnelScope, FunnelScope]
}

/** How many got to a stage, and below what part of all they are; everybody is in the first. */
export function ReachedRow({ figure, share, scopes }: RowProps & { share: ComparedFigure | undefined }) {
  const t = useMessages(messages)
  const stages = useMessages(stageNames)
  const figureText = useFigureText()
  const changeText = useChangeText()
  const below = (text: string | undefined) => (text === undefined ? null : <span className={styles.rate}>{text}</span>)
  return (
    <tr data-period-figure={`${figure.stage} ${figure.measure}`}>
      <th scope="row">
        {stages[figure.stage]}
        {below(share && t.measures[share.measure])}
      </th>
      <td data-numeric="true">
        <Opened figure={figure} value={figure.now} scope={scopes[0]} />
        {below(share && figureText(share.measure, share.now))}
      </td>
      <td data-numeric="true">
        <Opened figure={figure} value={figure.before} scope={scopes[1]} />
        {below(share && figureText(share.measure, share.before))}
      </td>
      <td data-numeric="true">
        {changeText(figure)}
        {below(share && changeText(share))}
      </td>
    </tr>
  )
}

export function FigureRow({ figure, scopes }: RowProps) {
  const t = useMessages(messages)
  const stages = useMessages(stageNames)
  const changeText = useChangeText()
  return (
    <tr data-period-figure={`${figure.stage} ${figure.measure}`}>
      <th scope="row">
        <span className={styles.rate}>{stages[figure.stage]}</span>
        {t.measures[figure.measure]}
      </th>
      <td data-numeric="true">
        <Opened figure={figure} value={figure.now} scope={scopes[0]} />
      </td>
      <td data-numeric="true">
        <Opened figure={figure} value={figure.before} scope={scopes[1]} />
      </td>
      <td data-numeric="true">{changeText(figure)}</td>
    </tr>
  )
}

interface OpenedProps {
  figure: ComparedFigure
  value: number | null
  scope: FunnelScope
}

/** A figure, and the way to the contacts behind it if it counts any. */
function Opened({ figure: { measure, filters }, value, scope }: OpenedProps) {
  const figureText = useFigureText()
  return (
    <ContactsLink filters={filters === null || value === null ? null : { ...filtersOf(scope), ...filters }}>
      {figureText(measure, value)}
    </ContactsLink>
  )
}

function useFigureText(): (measure: Measure, value: number | null) => string {
  const t = useMessages(messages)
  const format = useFormat()
  return (measure, value) => {
    if (value === null) return t.none
    if (measure === 'SHARE' || measure === 'CONVERSION') return format.percent(value)
    return measure === 'STAY' ? t.inDays(value.toFixed(1)) : format.count(value)
  }
}

/** Rates in points; numbers of contacts also as a part of what they are held against. */
function useChangeText(): (figure: ComparedFigure) => string {
  const t = useMessages(messages)
  return ({ measure, change, before }) => {
    if (change === null) return t.none
    if (measure === 'SHARE' || measure === 'CONVERSION') return t.inPoints(t.changed(change * 100))
    if (measure === 'STAY') return t.inDays(t.changed(change))
    return before === null || before === 0
      ? t.counted(change)
      : `${t.counted(change)} (${t.changed((change / before) * 100)} %)`
  }
}
