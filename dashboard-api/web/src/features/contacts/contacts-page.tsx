import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { mayExportContacts, useSession } from '../../shared/session'
import { Card } from '../../shared/ui/card'
import { ExportLinks } from '../../shared/ui/export-links'
import { Loading } from '../../shared/ui/loading'
import { MoreButton } from '../../shared/ui/more-button'
import { Page } from '../../shared/ui/page'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { StatePanel } from '../../shared/ui/state-panel'
import { type ContactPage, useContacts } from './api/get-contacts'
import { ContactFilters } from './contact-filters'
import { ContactTable } from './contact-table'
import styles from './contacts.module.css'
import { type Filters, filtersOf, queryOf } from './filters'
import { messages } from './messages'

/** The contacts behind a number; the address says which number. */
export default function ContactsPage() {
  const t = useMessages(messages)
  const format = useFormat()
  const [search, setSearch] = useSearchParams()
  const filters = filtersOf(search)
  const contacts = useContacts(filters)
  const first = contacts.data?.pages[0]
  const show = (next: Filters) => setSearch(queryOf(next))
  return (
    <Page
      title={t.title}
      about={first?.as_of ? <p className="figures">{t.asOf(format.absolute(first.as_of))}</p> : undefined}
      actions={<Export filters={filters} any={(first?.total ?? 0) > 0} />}
    >
      <div className={styles.stack}>
        <ContactFilters filters={filters} onChange={show} />
        {contacts.isPending ? (
          <Loading blocks={[8]} />
        ) : contacts.isError ? (
          <ProblemPanel
            error={contacts.error}
            retrying={contacts.isFetching}
            onRetry={() => void contacts.refetch()}
            actions={<Button onClick={() => show({})}>{t.clear}</Button>}
          />
        ) : (
          <Found
            pages={contacts.data.pages}
            onClear={() => show({})}
            more={<MoreButton label={t.more} pages={contacts} />}
          />
        )}
      </div>
    </Page>
  )
}

interface FoundProps {
  pages: readonly ContactPage[]
  more: ReactNode
  onClear: () => void
}

function Found({ pages, more, onClear }: FoundProps) {
  const t = useMessages(messages)
  const format = useFormat()
  const [first] = pages
  if (first === undefined || first.run_id === null) {
    return <StatePanel title={t.noRunTitle}>{t.noRunText}</StatePanel>
  }
  if (first.total === 0) {
    return (
      <StatePanel title={t.noneTitle} actions={<Button onClick={onClear}>{t.clear}</Button>}>
        {t.noneText}
      </StatePanel>
    )
  }
  return (
    <Card title={t.total(format.count(first.total))} note={t.listNote}>
      <div data-total={first.total}>
        <ContactTable caption={t.list} contacts={pages.flatMap((page) => page.items)} />
      </div>
      {more}
    </Card>
  )
}

/** All of them, not only those on the page. */
function Export({ filters, any }: { filters: Filters; any: boolean }) {
  const allowed = mayExportContacts(useSession())
  return allowed && any ? <ExportLinks path={`/contact-export?${queryOf(filters)}`} /> : null
}
