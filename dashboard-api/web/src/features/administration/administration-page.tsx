import { useSearchParams } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import { Choice } from '../../shared/ui/choice'
import { Page } from '../../shared/ui/page'
import { AccountsCard } from './accounts-card'
import { messages } from './messages'
import { RecordCard } from './record-card'
import { TokensCard } from './tokens-card'

const VIEWS = ['accounts', 'tokens', 'record'] as const

/** What runs the installation beside its machines: people, programs, and the record of both. */
export default function AdministrationPage() {
  const t = useMessages(messages)
  const [search, setSearch] = useSearchParams()
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'accounts'
  return (
    <Page
      title={t.title}
      about={<p>{t.about}</p>}
      actions={
        <Choice
          legend={t.view}
          value={view}
          onChange={(next) => setSearch({ view: next }, { replace: true })}
          options={VIEWS.map((value) => ({ value, label: t.views[value] }))}
        />
      }
    >
      {view === 'accounts' ? <AccountsCard /> : view === 'tokens' ? <TokensCard /> : <RecordCard />}
    </Page>
  )
}
