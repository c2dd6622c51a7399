import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import type { Run } from './api/analyses'
import { messages } from './messages'

/** How fresh the figures are. */
export function AsOf({ run }: { run: Run }) {
  const t = useMessages(messages)
  const format = useFormat()
  return run === null ? t.noRun : t.asOf(format.absolute(run.as_of))
}
