import { Alert, Button } from 'antd'
import { useState } from 'react'
import { isUnauthorized } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { mayReleaseSending, useSession } from '../../shared/session'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import { type KillSwitch, pulledByPerson, useKillSwitch } from './api/kill-switch'
import { ReleaseDialog } from './release-dialog'
import { messages } from './sending-messages'
import { StoppedAlert } from './stopped-alert'
import { StoppedBy } from './stopped-by'

/** While everything is stopped: why, by whom, and what to do about it. While nobody knows: that. */
export function SendingPanel() {
  const killSwitch = useKillSwitch()
  return (
    <>
      {killSwitch.isError && !isUnauthorized(killSwitch.error) ? (
        <Unknown error={killSwitch.error} retrying={killSwitch.isFetching} onRetry={() => void killSwitch.refetch()} />
      ) : null}
      {killSwitch.data?.pulled ? <Stopped killSwitch={killSwitch.data} /> : null}
    </>
  )
}

interface UnknownProps {
  error: Error
  retrying: boolean
  onRetry: () => void
}

function Unknown({ error, retrying, onRetry }: UnknownProps) {
  const t = useMessages(messages)
  const describe = useDescribeProblem()
  return (
    <Alert
      type="warning"
      role="alert"
      showIcon
      data-sending="unknown"
      style={{ marginBottom: 20 }}
      title={t.unknown}
      description={describe(error)}
      action={
        <Button loading={retrying} onClick={onRetry}>
          {t.askAgain}
        </Button>
      }
    />
  )
}

function Stopped({ killSwitch }: { killSwitch: KillSwitch }) {
  const t = useMessages(messages)
  const may = mayReleaseSending(useSession())
  // What the person was shown: when it stands otherwise by now, nothing is confirmed any more.
  const [asking, setAsking] = useState<string | null>(null)
  const { found } = killSwitch
  return (
    <StoppedAlert>
      {pulledByPerson(killSwitch) ? <StoppedBy killSwitch={killSwitch} /> : null}
      {found.length === 0 ? null : <Found found={found} />}
      <p>{t.nothingGoesOut}</p>
      {may ? (
        <Button style={{ marginTop: 10 }} onClick={() => setAsking(killSwitch.version)}>
          {t.release}
        </Button>
      ) : (
        <p>{t.askAdmin}</p>
      )}
      {/* What was chosen for one database is not taken for another. */}
      <ReleaseDialog
        key={found.join()}
        open={asking === killSwitch.version}
        elsewhere={found.length > 0}
        seen={killSwitch.version}
        onClose={() => setAsking(null)}
      />
    </StoppedAlert>
  )
}

function Found({ found }: Pick<KillSwitch, 'found'>) {
  const t = useMessages(messages)
  return (
    <>
      <p>{t.elsewhere}</p>
      <ul>
        {found.map((one) => (
          <li key={one} data-found={one}>
            {t.found[one]}
          </li>
        ))}
      </ul>
      <p>{t.whatToDo}</p>
    </>
  )
}
