import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { mayReleaseSending, useSession } from '../../shared/session'
import { useNow } from '../../shared/use-now'
import { type KillSwitch, useKillSwitch } from './api/kill-switch'
import { ReleaseDialog } from './release-dialog'
import { messages } from './sending-messages'

/** While everything is stopped: why, by whom, and what to do about it. */
export function SendingPanel() {
  const killSwitch = useKillSwitch()
  return killSwitch.data?.pulled ? <Stopped killSwitch={killSwitch.data} /> : null
}

function Stopped({ killSwitch }: { killSwitch: KillSwitch }) {
  const t = useMessages(messages)
  const format = useFormat()
  const now = useNow()
  const may = mayReleaseSending(useSession())
  const [asking, setAsking] = useState(false)
  const { found, reason, pulled_by, pulled_at } = killSwitch
  const byPerson = pulled_by !== '<push>'
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      data-sending="stopped"
      style={{ marginBottom: 20 }}
      title={t.stopped}
      description={
        <>
          {byPerson ? <p>{t.byPerson(pulled_by ?? '', format.relative(pulled_at ?? '', now), reason ?? '')}</p> : null}
          {found.length === 0 ? null : <Found found={found} />}
          <p>{t.nothingGoesOut}</p>
          {may ? (
            <Button style={{ marginTop: 10 }} onClick={() => setAsking(true)}>
              {t.release}
            </Button>
          ) : (
            <p>{t.askAdmin}</p>
          )}
          {/* What was chosen for one database is not taken for another. */}
          <ReleaseDialog
            key={found.join()}
            open={asking}
            elsewhere={found.length > 0}
            seen={killSwitch.version}
            onClose={() => setAsking(false)}
          />
        </>
      }
    />
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
