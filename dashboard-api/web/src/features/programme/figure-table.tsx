import { useTeamNames } from '../../shared/api/get-names'
import { useFormat } from '../../shared/i18n/format'
import { type Messages, useMessages } from '../../shared/i18n/messages'
import { DataTable } from '../../shared/ui/data-table'
import type { MemberFigures, TeamFigures } from './api/programme'
import { messages } from './messages'
import styles from './programme.module.css'

type Words = typeof messages extends Messages<infer T> ? T : never
type Row = MemberFigures | TeamFigures

export function figureLabels(t: Words): string[] {
  return [t.brokersWon, t.clientsReferred, t.onTime, t.visits, t.deals, t.dealAmount]
}

/** The figures of one row for an export; amounts are in yuan. */
export function figureCells(row: Row): (string | number)[] {
  return [
    row.brokers_won,
    row.clients_referred,
    `${row.follow_ups_on_time}/${row.follow_ups}`,
    row.visits,
    row.deals,
    row.deal_cents / 100,
  ]
}

interface FigureTableProps {
  caption: string
  /** What the rows are. */
  first: string
  rows: readonly Row[]
}

export function FigureTable({ caption, first, rows }: FigureTableProps) {
  const t = useMessages(messages)
  const format = useFormat()
  const teams = useTeamNames()
  const nameOf = (team: string) => teams.get(team) ?? team
  const columns = [
    { key: 'name', label: first },
    ...figureLabels(t).map((label) => ({ key: label, label, numeric: true })),
  ]
  return (
    <DataTable caption={caption} columns={columns}>
      <tbody>
        {rows.map((row) => (
          <tr key={'staff_id' in row ? row.staff_id : row.team_id}>
            <th scope="row">
              {'staff_id' in row ? row.display_name : `${row.rank}. ${nameOf(row.team_id)}`}
              {'staff_id' in row && row.team_id !== null ? (
                <span className={styles.soft}>{nameOf(row.team_id)}</span>
              ) : null}
            </th>
            {figureCells(row).map((cell, index) => (
              <td key={columns[index + 1]?.key} data-numeric="true">
                {index === 5 ? format.money(row.deal_cents) : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
