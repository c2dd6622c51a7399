import { App, Button } from 'antd'
import { useState } from 'react'
import { isUnauthorized } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import { ReasonDialog } from '../../shared/ui/reason-dialog'
import { useKillSwitch, usePullKillSwitch } from './api/kill-switch'
import { messages } from './sending-messages'

const REASON_LIMIT = 200

/** The emergency stop, also while nobody knows whether it is needed; not there once everything is stopped. */
export function StopButton() {
  const t = useMessages(messages)
  const { message } = App.useApp()
  const describe = useDescribeProblem()
  const killSwitch = useKillSwitch()
  const pull = usePullKillSwitch()
  const [asking, setAsking] = useState(false)

  function send(reason: string) {
    pull.mutate(reason, {
      onSuccess: () => setAsking(false),
      onError: (error) => {
        if (!isUnauthorized(error)) void message.error(`${t.refused}: ${describe(error)}`)
      },
    })
  }

  if (killSwitch.data?.pulled === true) return null
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {t.stopAll}
      </Button>
      <ReasonDialog
        open={asking}
        sending={pull.isPending}
        texts={t.stopDialog}
        limit={REASON_LIMIT}
        danger
        onCancel={() => setAsking(false)}
        onSend={send}
      />
    </>
  )
}
