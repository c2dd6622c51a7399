import { Modal } from 'antd'
import { useRef } from 'react'
import { useMessages } from '../../shared/i18n/messages'
import type { Session } from '../../shared/session'
import { messages } from './messages'
import { SignInForm } from './sign-in-form'

interface ExpiredDialogProps {
  open: boolean
  username: string
  onSignedIn: (session: Session) => void
}

/** Lies over the page instead of replacing it, so that a half-filled form survives the end of the session. */
export function ExpiredDialog({ open, username, onSignedIn }: ExpiredDialogProps) {
  const t = useMessages(messages)
  const content = useRef<HTMLDivElement>(null)
  return (
    <Modal
      open={open}
      title={t.expiredTitle}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={420}
      zIndex={2000}
      destroyOnHidden
      afterOpenChange={(shown) => shown && focusPassword(content.current)}
    >
      <div ref={content}>
        <p style={{ marginBottom: 20 }}>{t.expiredIntro}</p>
        <SignInForm username={username} onSignedIn={onSignedIn} />
      </div>
    </Modal>
  )
}

/** The dialog would begin at its first field, and that one is filled already. */
function focusPassword(content: HTMLElement | null): void {
  content?.querySelector<HTMLInputElement>('input[type="password"]')?.focus()
}
