import type { Cut } from '../api/get-funnel-parts'
import { useMessages } from '../i18n/messages'
import { type Channel, channelNames } from './channels'
import { type InteractionType, interactionNames } from './interactions'

/** What the parts of a funnel are called. */
export function usePartName(cut: Cut): (key: string) => string {
  const channels = useMessages(channelNames)
  const types = useMessages(interactionNames)
  return (key) => {
    if (cut === 'CHANNEL') return channels[key as Channel] ?? key
    return cut === 'ORIGIN' ? (types[key as InteractionType] ?? key) : key
  }
}
