import { useTeamNames } from '../../shared/api/get-names'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { ExportButton } from '../../shared/ui/export-button'
import { Loading } from '../../shared/ui/loading'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { type PeriodKind, useTeams } from './api/evaluation'
import { messages } from './messages'

/** The teams of a period, ranked. */
export function TeamTable({ period, day }: { period: PeriodKind; day: string }) {
  const t = useMessages(messages)
  const format = useFormat()
  const teams = useTeams(period, day)
  const names = useTeamNames()
  if (teams.isPending) return <Loading blocks={[4]} />
  if (teams.isError) {
    return <ProblemPanel error={teams.error} retrying={teams.isFetching} onRetry={() => void teams.refetch()} />
  }
  const all = teams.data.teams
  const header = [t.team, t.rank, t.deals, t.amount, t.visits, t.referred, t.brokers]
  const nameOf = ({ team_id }: (typeof all)[number]) => names.get(team_id) ?? team_id
  const figuresOf = (team: (typeof all)[number]) => [
    team.rank,
    team.deals,
    Math.round(team.deal_cents / 100),
    team.visits,
    team.clients_referred,
    team.brokers_won,
  ]
  return (
    <Card
      title={t.teams}
      note={all.length === 0 ? t.teamsEmpty : t.teamsNote}
      actions={
        <ExportButton
          fileName={`hearth-teams-${teams.data.first_day}.csv`}
          rows={() => [header, ...all.map((team) => [nameOf(team), ...figuresOf(team)])]}
        />
      }
    >
      {all.length === 0 ? null : (
        <DataTable
          caption={t.teams}
          columns={header.map((label, index) => ({ key: label, label, numeric: index > 0 }))}
        >
          <tbody>
            {all.map((team) => (
              <tr key={team.team_id} data-team={team.team_id}>
                <th scope="row">{nameOf(team)}</th>
                {figuresOf(team).map((figure, index) => (
                  <td key={header[index + 1]} data-numeric="true">
                    {format.count(figure)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Card>
  )
}
