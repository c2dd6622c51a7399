import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Route, Routes, useSearchParams } from 'react-router'
import { useCampaigns } from '../../shared/api/get-campaigns'
import { useLocale } from '../../shared/i18n/locale'
import { useMessages } from '../../shared/i18n/messages'
import { mayEdit } from '../../shared/review/review'
import { useSession } from '../../shared/session'
import { shanghaiWallClock } from '../../shared/time'
import { Choice } from '../../shared/ui/choice'
import { Loaded } from '../../shared/ui/loaded'
import { Page } from '../../shared/ui/page'
import { useCalendar } from './api/get-calendar'
import { CalendarGrid } from './calendar-grid'
import styles from './calendar-page.module.css'
import { formatDay, isDay, shownDays, turn, VIEWS, type View } from './days'
import { FanPage } from './fan-page'
import { FanSearch } from './fan-search'
import { messages } from './messages'
import { outgoingByDay } from './outgoing'

/** Everything below `/calendar`. */
export default function CalendarPage() {
  return (
    <Routes>
      <Route index element={<Weeks />} />
      <Route path="fans/:openid" element={<FanPage />} />
    </Routes>
  )
}

function Weeks() {
  const t = useMessages(messages)
  const { locale } = useLocale()
  const may = mayEdit(useSession())
  const [search, setSearch] = useSearchParams()
  const today = shanghaiWallClock(Date.now()).slice(0, 10)
  const asked = search.get('day')
  const day = isDay(asked) ? asked : today
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'month'
  const days = shownDays(day, view)
  const calendar = useCalendar(days[0] ?? day, days.at(-1) ?? day)
  const campaigns = useCampaigns().data ?? []
  const go = (next: string, nextView: View = view) => setSearch({ day: next, view: nextView }, { replace: true })
  return (
    <Page title={t.title} about={<p>{t.about}</p>}>
      <div className={styles.bar}>
        <div className={styles.turns}>
          <Button icon={<LeftOutlined aria-hidden />} aria-label={t.before} onClick={() => go(turn(day, view, -1))} />
          <Button onClick={() => go(today)}>{t.today}</Button>
          <Button icon={<RightOutlined aria-hidden />} aria-label={t.after} onClick={() => go(turn(day, view, 1))} />
        </div>
        <h2 className={styles.period} aria-live="polite">
          {formatDay(day, locale, { year: 'numeric', month: 'long' })}
        </h2>
        <Choice
          legend={t.view}
          value={view}
          onChange={(next) => go(day, next)}
          options={VIEWS.map((value) => ({ value, label: t.views[value] }))}
        />
      </div>
      <Loaded query={calendar}>
        {(entries) => (
          <CalendarGrid
            days={days}
            view={view}
            month={day.slice(0, 7)}
            today={today}
            outgoing={outgoingByDay(entries, campaigns)}
          />
        )}
      </Loaded>
      {may ? <FanSearch /> : null}
    </Page>
  )
}
