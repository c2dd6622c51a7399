import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useSearchParams } from 'react-router'
import { useTeamNames } from '../../shared/api/get-names'
import { useProgramme } from '../../shared/api/programme'
import { useMessages } from '../../shared/i18n/messages'
import { shanghaiWallClock } from '../../shared/time'
import { Card } from '../../shared/ui/card'
import { Choice } from '../../shared/ui/choice'
import { ExportButton } from '../../shared/ui/export-button'
import { ExportLinks } from '../../shared/ui/export-links'
import { Loaded } from '../../shared/ui/loaded'
import type { Figures } from './api/programme'
import { FigureTable, figureCells, figureLabels } from './figure-table'
import { messages } from './messages'
import { dayBefore, PERIODS, type Period, periodOf } from './periods'
import styles from './programme.module.css'

/** What members and teams have done in a week, a month or a quarter; the address keeps which. */
export function FiguresView() {
  const t = useMessages(messages)
  const [search, setSearch] = useSearchParams()
  const period = periodOf(search.get('period'))
  const day = search.get('day') ?? shanghaiWallClock(Date.now()).slice(0, 10)
  const figures = useProgramme('/figures', { query: { period, day } })
  const show = (next: string, of: string) => setSearch({ view: 'figures', period: of, day: next })
  return (
    <>
      <div className={styles.period}>
        <Choice
          legend={t.period}
          options={PERIODS.map((value) => ({ value, label: t.periods[value] }))}
          value={period}
          onChange={(next) => show(day, next)}
        />
      </div>
      <Loaded query={figures}>
        {(data) => (
          <>
            <div className={styles.period}>
              <Button
                icon={<LeftOutlined aria-hidden />}
                aria-label={t.earlier}
                onClick={() => show(dayBefore(data.first_day), period)}
              />
              <strong>{t.range(data.first_day, dayBefore(data.end))}</strong>
              <Button
                icon={<RightOutlined aria-hidden />}
                aria-label={t.later}
                onClick={() => show(data.end, period)}
              />
            </div>
            <Tables figures={data} period={period} />
          </>
        )}
      </Loaded>
    </>
  )
}

function Tables({ figures, period }: { figures: Figures; period: Period }) {
  const t = useMessages(messages)
  const first = figures.teams[0]
  const teams = useTeamNames()
  const nameOf = (team: string) => teams.get(team) ?? team
  const ranked = () => [
    [t.rank, t.team, ...figureLabels(t)],
    ...figures.teams.map((team) => [team.rank, nameOf(team.team_id), ...figureCells(team)]),
  ]
  return (
    <>
      <Card
        title={t.ranking}
        {...(first === undefined || first.deals === 0 ? {} : { note: t.winner(nameOf(first.team_id)) })}
        actions={<ExportButton fileName={`teams-${figures.first_day}.csv`} rows={ranked} />}
      >
        {first === undefined ? t.noTeams : <FigureTable caption={t.ranking} first={t.team} rows={figures.teams} />}
      </Card>
      <Card
        title={t.members}
        actions={<ExportLinks path={`/figures/export?period=${period}&day=${figures.first_day}`} />}
      >
        <FigureTable caption={t.members} first={t.member} rows={figures.members} />
      </Card>
    </>
  )
}
