import { Link } from 'react-router'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { DataTable } from '../../shared/ui/data-table'
import { channelNames } from '../../shared/vocabulary/channels'
import { stageNames } from '../../shared/vocabulary/stages'
import type { ContactRow } from './api/get-contacts'
import { messages } from './messages'

export function ContactTable({ caption, contacts }: { caption: string; contacts: readonly ContactRow[] }) {
  const t = useMessages(messages)
  const stages = useMessages(stageNames)
  const channels = useMessages(channelNames)
  const format = useFormat()
  const flagsOf = useFlags()
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'contact', label: t.contact },
        { key: 'stage', label: t.stage },
        { key: 'flags', label: t.flags },
        { key: 'channel', label: t.channel },
        { key: 'first', label: t.firstContact },
        { key: 'last', label: t.lastActive },
        { key: 'count', label: t.interactions, numeric: true },
      ]}
    >
      <tbody>
        {contacts.map((contact) => (
          <tr key={contact.contact_id} data-contact={contact.contact_id}>
            <th scope="row">
              <Link to={`/contacts/${encodeURIComponent(contact.contact_id)}`}>{contact.contact_id}</Link>
            </th>
            <td>{stages[contact.stage]}</td>
            <td>{flagsOf(contact).join(' · ')}</td>
            <td>{channels[contact.origin_channel]}</td>
            <td>{format.day(contact.first_contact_at)}</td>
            <td>{format.day(contact.last_interaction_at)}</td>
            <td data-numeric="true">{format.count(contact.interaction_count)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

/** The flags that a contact carries, in words. */
export function useFlags(): (contact: ContactRow) => string[] {
  const t = useMessages(messages)
  return (contact) => [
    ...(contact.dormant ? [t.dormant] : []),
    ...(contact.promoter ? [t.promoter] : []),
    ...(contact.following ? [t.following] : []),
  ]
}
