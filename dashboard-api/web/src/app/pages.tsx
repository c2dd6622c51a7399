import { Button } from 'antd'
import { lazy } from 'react'
import { Navigate, Route, Routes, useNavigate } from 'react-router'
import { useMessages } from '../shared/i18n/messages'
import { mayAdminister, mayEditSegments, mayListen, maySeeOperations, maySeeTeams, useSession } from '../shared/session'
import { StatePanel } from '../shared/ui/state-panel'
import { messages } from './messages'
import { Shell } from './shell'

const AdministrationPage = lazy(() => import('../features/administration/administration-page'))
const BuilderPage = lazy(() => import('../features/segments/builder-page'))
const CalendarPage = lazy(() => import('../features/calendar/calendar-page'))
const CampaignsPage = lazy(() => import('../features/campaigns/campaigns-page'))
const ContactPage = lazy(() => import('../features/contacts/contact-page'))
const ContactsPage = lazy(() => import('../features/contacts/contacts-page'))
const ContentsPage = lazy(() => import('../features/contents/contents-page'))
const EvaluationPage = lazy(() => import('../features/evaluation/evaluation-page'))
const ExplorersPage = lazy(() => import('../features/explorers/explorers-page'))
const FunnelPage = lazy(() => import('../features/funnel/funnel-page'))
const ListeningPage = lazy(() => import('../features/listening/listening-page'))
const ListsPage = lazy(() => import('../features/segments/lists-page'))
const OperationsPage = lazy(() => import('../features/operations/operations-page'))
const OverlapPage = lazy(() => import('../features/segments/overlap-page'))
const PlansPage = lazy(() => import('../features/plans/plans-page'))
const ProgrammePage = lazy(() => import('../features/programme/programme-page'))
const PushesPage = lazy(() => import('../features/pushes/pushes-page'))
const SegmentPage = lazy(() => import('../features/segments/segment-page'))
const SegmentsPage = lazy(() => import('../features/segments/segments-page'))

export function Pages() {
  const session = useSession()
  const operations = maySeeOperations(session)
  const segments = mayEditSegments(session)
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<Navigate to={maySeeTeams(session) ? '/funnel' : '/programme'} replace />} />
        <Route path="/funnel" element={<FunnelPage />} />
        <Route path="/segments" element={<SegmentsPage />} />
        <Route path="/segments/overlap" element={<OverlapPage />} />
        <Route path="/segments/lists" element={<ListsPage />} />
        {segments ? <Route path="/segments/new" element={<BuilderPage />} /> : null}
        <Route path="/segments/:segmentId" element={<SegmentPage />} />
        {segments ? <Route path="/segments/:segmentId/edit" element={<BuilderPage />} /> : null}
        <Route path="/contacts" element={<ContactsPage />} />
        <Route path="/contacts/:contactId" element={<ContactPage />} />
        {operations ? <Route path="/evaluation" element={<EvaluationPage />} /> : null}
        {operations ? <Route path="/explorers/*" element={<ExplorersPage />} /> : null}
        {mayListen(session) ? <Route path="/listening/*" element={<ListeningPage />} /> : null}
        <Route path="/campaigns/*" element={<CampaignsPage />} />
        <Route path="/calendar/*" element={<CalendarPage />} />
        <Route path="/contents/*" element={<ContentsPage />} />
        <Route path="/plans/*" element={<PlansPage />} />
        <Route path="/pushes/*" element={<PushesPage />} />
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
