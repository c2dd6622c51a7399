import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { names } from '../../shared/referral/names'
import { StateTag } from '../../shared/referral/state-tag'
import { Loaded } from '../../shared/ui/loaded'
import { StatePanel } from '../../shared/ui/state-panel'
import { useOwnRewards } from './api/centre'
import styles from './centre.module.css'
import { messages } from './messages'

export function OwnRewards() {
  const t = useMessages(messages)
  const { rewardStates } = useMessages(names)
  const format = useFormat()
  return (
    <Loaded query={useOwnRewards()}>
      {({ items }) =>
        items.length === 0 ? (
          <StatePanel title={t.noRewards}>{t.noRewardsText}</StatePanel>
        ) : (
          <ul className={styles.list} aria-label={t.rewards}>
            {items.map((reward) => (
              <li key={reward.entry_id} className={styles.item} data-entry={reward.entry_id}>
                <div className={styles.line}>
                  <h2 className="figures">{format.money(reward.amount_cents)}</h2>
                  <StateTag
                    state={reward.reversed ? 'CANCELLED' : reward.state}
                    name={reward.reversed ? t.takenBack : (rewardStates[reward.state] ?? reward.state)}
                  />
                </div>
                <p className={styles.soft}>
                  {reward.reverses === null ? t.reward : t.reversal} ·{' '}
                  <time dateTime={reward.earned_at}>{format.absolute(reward.earned_at)}</time>
                </p>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}
