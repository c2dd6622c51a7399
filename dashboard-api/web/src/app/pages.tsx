import { Button } from 'antd'
import { lazy } from 'react'
import { Navigate, Route, Routes, useNavigate } from 'react-router'
import { useMessages } from '../shared/i18n/messages'
import { mayAdminister, maySeeOperations, maySeeTeams, useSession } from '../shared/session'
import { StatePanel } from '../shared/ui/state-panel'
import { messages } from './messages'
import { Shell } from './shell'

const AdministrationPage = lazy(() => import('../features/administration/administration-page'))
const CalendarPage = lazy(() => import('../features/calendar/calendar-page'))
const ContentsPage = lazy(() => import('../features/contents/contents-page'))
const FunnelPage = lazy(() => import('../features/funnel/funnel-page'))
const OperationsPage = lazy(() => import('../features/operations/operations-page'))
const PlansPage = lazy(() => import('../features/plans/plans-page'))
const ProgrammePage = lazy(() => import('../features/programme/programme-page'))
const PushesPage = lazy(() => import('../features/pushes/pushes-page'))

export function Pages() {
  const session = useSession()
  const operations = maySeeOperations(session)
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<Navigate to={maySeeTeams(session) ? '/funnel' : '/programme'} replace />} />
        <Route path="/funnel" element={<FunnelPage />} />
        <Route path="/calendar/*" element={<CalendarPage />} />
        <Route path="/contents/*" element={<ContentsPage />} />
        <Route path="/plans/*" element={<PlansPage />} />
        <Route path="/pushes" element={<PushesPage />} />
        <Route path="/programme" element={<ProgrammePage />} />
        {operations ? <Route path="/operations" element={<OperationsPage />} /> : null}
        {mayAdminister(session) ? <Route path="/administration" element={<AdministrationPage />} /> : null}
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  )
}

function NotFound() {
  const t = useMessages(messages)
  const navigate = useNavigate()
  return (
    <StatePanel
      title={t.notFound}
      actions={
        <Button type="primary" onClick={() => navigate('/funnel')}>
          {t.toFunnel}
        </Button>
      }
    >
      {t.notFoundText}
    </StatePanel>
  )
}
