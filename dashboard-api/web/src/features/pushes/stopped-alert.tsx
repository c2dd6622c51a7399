import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useMessages } from '../../shared/i18n/messages'
import { messages } from './sending-messages'

/** That nothing goes out, with what is to be said of it. */
export function StoppedAlert({ children }: { children: ReactNode }) {
  const t = useMessages(messages)
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      data-sending="stopped"
      style={{ marginBottom: 20 }}
      title={t.stopped}
      description={children}
    />
  )
}
