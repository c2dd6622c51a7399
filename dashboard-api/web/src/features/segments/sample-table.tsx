import { Link } from 'react-router'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { type Column, DataTable } from '../../shared/ui/data-table'
import { channelNames } from '../../shared/vocabulary/channels'
import { stageNames } from '../../shared/vocabulary/stages'
import type { SampledContact } from './api/post-preview'
import { messages } from './messages'

/** Some contacts as examples of many; each leads to its page. */
export function SampleTable({ sample }: { sample: readonly SampledContact[] }) {
  const t = useMessages(messages)
  const stages = useMessages(stageNames)
  const channels = useMessages(channelNames)
  const format = useFormat()
  const columns: Column[] = [
    { key: 'contact', label: t.contact },
    { key: 'stage', label: t.stage },
    { key: 'channel', label: t.channel },
    { key: 'first', label: t.firstContact },
    { key: 'last', label: t.lastActive },
    { key: 'count', label: t.interactions, numeric: true },
  ]
  return (
    <DataTable caption={t.sample} columns={columns}>
      <tbody>
        {sample.map((contact) => (
          <tr key={contact.contact_id}>
            <td>
              <Link to={`/contacts/${encodeURIComponent(contact.contact_id)}`}>{contact.contact_id}</Link>
            </td>
            <td>{stages[contact.stage]}</td>
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
