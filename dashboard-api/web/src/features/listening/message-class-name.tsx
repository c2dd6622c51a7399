import { useMessages } from '../../shared/i18n/messages'
import { classNames, type MessageClass } from './names'

/** What a message is about; those from before there were rules are about nothing in particular. */
export function MessageClassName({ word }: { word: string | null }) {
  const names = useMessages(classNames)
  return names[word as MessageClass] ?? names.other
}
