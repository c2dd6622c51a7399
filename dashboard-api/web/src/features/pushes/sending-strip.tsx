import { Link, useLocation } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import { pulledByPerson, useKillSwitch } from './api/kill-switch'
import { messages } from './sending-messages'
import { StoppedAlert } from './stopped-alert'
import { StoppedBy } from './stopped-by'

/** Where people work on what goes out. The list of pushes tells more than the strip by itself. */
const PAGES = /^\/(contents|plans|campaigns|calendar)(\/|$)|^\/pushes\/./

/** On the pages of the content team: that nothing goes out, while that is so. */
export function SendingStrip() {
  const { pathname } = useLocation()
  return PAGES.test(pathname) ? <Strip /> : null
}

function Strip() {
  const t = useMessages(messages)
  const killSwitch = useKillSwitch().data
  if (killSwitch?.pulled !== true) return null
  return (
    <StoppedAlert>
      {pulledByPerson(killSwitch) ? <StoppedBy killSwitch={killSwitch} /> : <p>{t.nothingGoesOut}</p>}
      <Link to="/pushes">{t.toPushes}</Link>
    </StoppedAlert>
  )
}
