import { type FunnelScope, filtersOf, nameOf } from '../../shared/api/get-funnel-parts'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { ContactsLink } from '../../shared/ui/contacts-link'
import { type Column, DataTable } from '../../shared/ui/data-table'
import { ExportButton } from '../../shared/ui/export-button'
import { phaseNames, stageNames } from '../../shared/vocabulary/stages'
import type { Funnel } from './api/get-funnel'
import { funnelRows, shareOf } from './figures'
import { messages } from './messages'

interface FunnelTableProps {
  funnel: Funnel
  scope: FunnelScope
}

export function FunnelTable({ funnel, scope }: FunnelTableProps) {
  const t = useMessages(messages)
  const phases = useMessages(phaseNames)
  const stages = useMessages(stageNames)
  const format = useFormat()
  const columns = useColumns()
  const rate = (value: number | null) => (value === null ? t.none : format.percent(value))
  const opened = (count: number, filters: Record<string, string | null>) => (
    <ContactsLink filters={{ ...filtersOf(scope), ...filters }}>{format.count(count)}</ContactsLink>
  )
  const rows = () =>
    funnelRows(funnel, {
      header: columns.map((column) => column.label),
      phase: (stage) => phases[stage.phase],
      stage: (stage) => stages[stage.stage],
    })
  return (
    <Card
      title={t.tableTitle}
      note={t.tableNote}
      actions={<ExportButton fileName={fileNameFor(funnel, scope)} rows={rows} />}
    >
      <DataTable caption={t.tableTitle} columns={columns}>
        <tbody>
          {funnel.stages.map((stage, index) => (
            <tr key={stage.stage} data-stage={stage.stage}>
              <td>{phases[stage.phase]}</td>
              <th scope="row">{stages[stage.stage]}</th>
              <td data-numeric="true">{opened(stage.reached, { reached: stage.stage })}</td>
              <td data-numeric="true">{format.percent(shareOf(stage.reached, funnel.contacts))}</td>
              <td data-numeric="true">{rate(stage.conversion_from_previous)}</td>
              <td data-numeric="true">
                {stage.conversion_from_previous === null || stage.drop_off === null
                  ? t.none
                  : opened(stage.drop_off, { stage: funnel.stages[index - 1]?.stage ?? null })}
              </td>
              <td data-numeric="true">{opened(stage.in_stage, { stage: stage.stage })}</td>
              <td data-numeric="true">{opened(stage.dormant, { stage: stage.stage, dormant: 'true' })}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Card>
  )
}

function useColumns(): Column[] {
  const t = useMessages(messages)
  return [
    { key: 'phase', label: t.phase },
    { key: 'stage', label: t.stage },
    { key: 'reached', label: t.reached, numeric: true },
    { key: 'share', label: t.share, numeric: true },
    { key: 'conversion', label: t.conversion, numeric: true },
    { key: 'dropOff', label: t.dropOff, numeric: true },
    { key: 'inStage', label: t.inStage, numeric: true },
    { key: 'dormant', label: t.dormantColumn, numeric: true },
  ]
}

function fileNameFor(funnel: Funnel, scope: FunnelScope): string {
  const day = funnel.run?.as_of.slice(0, 10) ?? 'none'
  return `hearth-funnel-${nameOf(scope)}-${day}.csv`
}
