import { useSearchParams } from 'react-router'
import { useFoundMessages } from './api/messages'
import { Desk } from './desk'
import { filtersOf, queryOf } from './filters'
import { FoundMessages } from './found-messages'
import { MessageFilterBar } from './message-filters'

/** Everything that was written, found by its words. */
export function MessagesView() {
  const [search, setSearch] = useSearchParams()
  const filters = filtersOf(search)
  const found = useFoundMessages(filters)
  return (
    <Desk>
      <MessageFilterBar filters={filters} onChange={(next) => setSearch(queryOf(next))} />
      <FoundMessages found={found} />
    </Desk>
  )
}
