import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { useMessages } from '../shared/i18n/messages'
import { StatePanel } from '../shared/ui/state-panel'
import { messages } from './messages'

interface CrashGuardState {
  crashed: boolean
}

/** Keeps the menu usable when a page fails, or when its part of the program can't be loaded. */
export class CrashGuard extends Component<{ children: ReactNode }, CrashGuardState> {
  override state: CrashGuardState = { crashed: false }

  static getDerivedStateFromError(): CrashGuardState {
    return { crashed: true }
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children
  }
}

function Crashed() {
  const t = useMessages(messages)
  return (
    <StatePanel
      role="alert"
      title={t.crashed}
      actions={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t.reload}
        </Button>
      }
    >
      {t.crashedText}
    </StatePanel>
  )
}
