import type { Cut } from '../api/get-funnel-parts'
import { useProjectNames, useTeamNames } from '../api/get-names'
import { useMessages } from '../i18n/messages'
import { type BrokerType, brokerTypeNames } from './broker-types'
import { type Channel, channelNames } from './channels'
import { type InteractionType, interactionNames } from './interactions'

/** What the parts of a funnel are called. */
export function usePartName(cut: Cut): (key: string) => string {
  const channels = useMessages(channelNames)
  const types = useMessages(interactionNames)
  const brokers = useMessages(brokerTypeNames)
  const projects = useProjectNames(cut === 'PROJECT')
  const teams = useTeamNames(cut === 'TEAM')
  return (key) => {
    if (cut === 'PROJECT') return projects.get(key) ?? key
    if (cut === 'TEAM') return teams.get(key) ?? key
    if (cut === 'CHANNEL') return channels[key as Channel] ?? key
    if (cut === 'BROKER_TYPE') return brokers[key as BrokerType] ?? key
    return cut === 'ORIGIN' ? (types[key as InteractionType] ?? key) : key
  }
}
