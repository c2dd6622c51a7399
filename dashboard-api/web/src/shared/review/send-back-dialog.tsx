import { useMessages } from '../i18n/messages'
import { ReasonDialog } from '../ui/reason-dialog'
import { messages } from './messages'

const NOTE_LIMIT = 500

interface SendBackDialogProps {
  open: boolean
  sending: boolean
  onCancel: () => void
  onSend: (note: string) => void
}

/** Nothing is sent back without saying why. */
export function SendBackDialog(props: SendBackDialogProps) {
  const t = useMessages(messages)
  const texts = {
    title: t.noteTitle,
    label: t.noteLabel,
    hint: t.noteHint,
    needed: t.noteNeeded,
    ok: t.sendBack,
    keep: t.keep,
  }
  return <ReasonDialog texts={texts} limit={NOTE_LIMIT} {...props} />
}
