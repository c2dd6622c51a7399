import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { useSession } from '../../shared/session'
import { useNow } from '../../shared/use-now'
import type { KillSwitch } from './api/kill-switch'
import { messages } from './sending-messages'

/** Who stopped everything, when and why; of people, readers know by name only themselves. */
export function StoppedBy({ killSwitch: { reason, pulled_by, pulled_at } }: { killSwitch: KillSwitch }) {
  const t = useMessages(messages)
  const format = useFormat()
  const now = useNow()
  const { username, display_name } = useSession()
  const name = pulled_by === username ? display_name : (pulled_by ?? '')
  return <p>{t.byPerson(name, format.relative(pulled_at ?? '', now), reason ?? '')}</p>
}
