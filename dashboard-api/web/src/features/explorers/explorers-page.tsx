import { Navigate, Route, Routes } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import { Page } from '../../shared/ui/page'
import { Tabs } from '../../shared/ui/tabs'
import { AttributionExplorer } from './attribution-explorer'
import { messages } from './messages'
import { PathExplorer } from './path-explorer'
import { RetentionExplorer } from './retention-explorer'
import { StayExplorer } from './stay-explorer'

const EXPLORERS = [
  { path: 'retention', explorer: <RetentionExplorer /> },
  { path: 'path', explorer: <PathExplorer /> },
  { path: 'attribution', explorer: <AttributionExplorer /> },
  { path: 'stays', explorer: <StayExplorer /> },
] as const

/** Everything below `/explorers`: questions that analysts put together themselves. */
export default function ExplorersPage() {
  const t = useMessages(messages)
  return (
    <Page title={t.title} about={<p>{t.about}</p>}>
      <Tabs label={t.title} tabs={EXPLORERS.map(({ path }) => ({ to: `/explorers/${path}`, name: t.names[path] }))} />
      <Routes>
        <Route index element={<Navigate to="retention" replace />} />
        {EXPLORERS.map(({ path, explorer }) => (
          <Route key={path} path={path} element={explorer} />
        ))}
      </Routes>
    </Page>
  )
}
