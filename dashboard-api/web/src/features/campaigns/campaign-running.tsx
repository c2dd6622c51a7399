import type { CampaignPlan } from '../../shared/api/campaign-plans'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { RunningPanel } from '../../shared/running/running-panel'
import { useNow } from '../../shared/use-now'
import { messages } from './messages'

/** Whether the plan runs, when it sends next, and how it is moved. */
export function CampaignRunning({ plan }: { plan: CampaignPlan }) {
  const t = useMessages(messages)
  const format = useFormat()
  const now = useNow()
  const { plan_id, state, running_version, review, next_at } = plan
  return (
    <RunningPanel
      started={{
        kind: 'campaign-plans',
        id: plan_id,
        state,
        running_version,
        approved_version: review.approved_version,
      }}
      texts={t}
    >
      {next_at === null ? null : (
        <p>
          {t.next}: <time dateTime={next_at}>{format.absolute(next_at)}</time> ({format.relative(next_at, now)})
        </p>
      )}
      {state === 'ACTIVE' || state === 'PAUSED' ? <p>{t.rescheduleHint}</p> : null}
    </RunningPanel>
  )
}
