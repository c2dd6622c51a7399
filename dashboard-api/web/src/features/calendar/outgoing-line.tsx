import { Link } from 'react-router'
import { TOUCHPOINT_STATES } from '../../shared/api/get-campaigns'
import { touchpointStates } from '../../shared/api/touchpoint-words'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { messages } from './messages'
import type { Outgoing } from './outgoing'
import styles from './outgoing-line.module.css'
import { useSourceNames } from './source-name'

/** One source on one day: its name, how many fans, and in which states they are. */
export function OutgoingLine({ item }: { item: Outgoing }) {
  const t = useMessages(messages)
  const names = useMessages(touchpointStates)
  const format = useFormat()
  const nameOf = useSourceNames()
  const states = TOUCHPOINT_STATES.filter((state) => (item.states[state] ?? 0) > 0)
  const to =
    item.planId === null
      ? `/pushes/${encodeURIComponent(item.campaignId ?? '')}`
      : `/plans/${encodeURIComponent(item.planId)}`
  return (
    <li className={styles.item} data-kind={item.planId === null ? 'campaign' : 'plan'}>
      <Link to={to} className={styles.name ?? ''}>
        {nameOf(item)}
      </Link>
      {states.length === 0 ? (
        <span className={styles.states}>{t.audienceLater}</span>
      ) : (
        <ul className={`${styles.states} figures`}>
          {states.map((state) => (
            <li key={state} data-touchpoints={state}>
              {names[state]} {format.count(item.states[state] ?? 0)}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
