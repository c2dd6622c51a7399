import { Route, Routes } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import { maySeeTeams, useSession } from '../../shared/session'
import { Page } from '../../shared/ui/page'
import { Tabs } from '../../shared/ui/tabs'
import { messages } from './messages'
import { MessagesView } from './messages-view'
import { PraiseView } from './praise-view'
import { QueueView } from './queue-view'

/** What fans write: who waits for an answer, what was written at all, and which praise is worth showing. */
export default function ListeningPage() {
  const t = useMessages(messages)
  const teams = maySeeTeams(useSession())
  return (
    <Page title={t.title} about={t.about}>
      <Tabs
        label={t.views}
        tabs={[
          { to: '/listening', name: t.queue },
          { to: '/listening/messages', name: t.search },
          ...(teams ? [{ to: '/listening/praise', name: t.praise }] : []),
        ]}
      />
      <Routes>
        <Route index element={<QueueView />} />
        <Route path="messages" element={<MessagesView />} />
        {teams ? <Route path="praise" element={<PraiseView />} /> : null}
        <Route path="*" element={<QueueView />} />
      </Routes>
    </Page>
  )
}
