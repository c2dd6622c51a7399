import { App, Button, Modal } from 'antd'
import { useMessages } from '../../shared/i18n/messages'
import styles from './administration.module.css'
import { messages } from './messages'

export interface Secret {
  title: string
  text: string
  value: string
}

/** A secret that nobody sees again once this is closed. */
export function ShownOnce({ secret, onClose }: { secret: Secret | null; onClose: () => void }) {
  const t = useMessages(messages)
  const { message } = App.useApp()
  return (
    <Modal
      open={secret !== null}
      title={secret?.title}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {t.close}
        </Button>
      }
    >
      <p>{secret?.text}</p>
      <p className={styles.secret}>
        <code>{secret?.value}</code>
        <Button
          size="small"
          onClick={() => void navigator.clipboard?.writeText(secret?.value ?? '').then(() => message.success(t.copied))}
        >
          {t.copy}
        </Button>
      </p>
    </Modal>
  )
}
