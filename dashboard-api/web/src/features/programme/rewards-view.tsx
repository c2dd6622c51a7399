import { App, Button } from 'antd'
import { post } from '../../shared/api/client'
import { useAct, useProgramme } from '../../shared/api/programme'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { names } from '../../shared/referral/names'
import { StateTag } from '../../shared/referral/state-tag'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { Loaded } from '../../shared/ui/loaded'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import { StatePanel } from '../../shared/ui/state-panel'
import type { Reward } from './api/programme'
import { useStaffNames } from './lookups'
import { messages } from './messages'

export function RewardsView() {
  const t = useMessages(messages)
  return (
    <Loaded query={useProgramme('/rewards')}>
      {({ items }) =>
        items.length === 0 ? (
          <StatePanel title={t.noRewards}>{t.noRewardsText}</StatePanel>
        ) : (
          <Card title={t.openRewards} note={t.rewardsNote}>
            <RewardTable rewards={items} />
          </Card>
        )
      }
    </Loaded>
  )
}

function RewardTable({ rewards }: { rewards: Reward[] }) {
  const t = useMessages(messages)
  const { rewardStates } = useMessages(names)
  const format = useFormat()
  const staff = useStaffNames()
  const columns = [
    { key: 'broker', label: t.broker },
    { key: 'amount', label: t.rewardAmount, numeric: true },
    { key: 'state', label: t.state },
    { key: 'earned', label: t.earnedAt },
    { key: 'by', label: t.earnedBy },
    { key: 'approved', label: t.approvedBy },
    { key: 'actions', label: t.actions },
  ]
  return (
    <DataTable caption={t.openRewards} columns={columns}>
      <tbody>
        {rewards.map((reward) => (
          <tr key={reward.entry_id} data-entry={reward.entry_id}>
            <th scope="row">{reward.broker}</th>
            <td data-numeric="true">{format.money(reward.amount_cents)}</td>
            <td>
              <StateTag
                state={reward.reversed ? 'CANCELLED' : reward.state}
                name={reward.reversed ? t.takenBack : (rewardStates[reward.state] ?? reward.state)}
              />
            </td>
            <td>{format.absolute(reward.earned_at)}</td>
            <td>{staff(reward.earned_by)}</td>
            <td>{staff(reward.approved_by)}</td>
            <td>{reward.reversed ? null : <NextStep reward={reward} />}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function NextStep({ reward }: { reward: Reward }) {
  const t = useMessages(messages)
  const { message } = App.useApp()
  const words = useDescribeProblem()
  const { mutateAsync, isPending } = useAct()
  const approves = reward.state === 'EARNED'

  async function go() {
    try {
      await mutateAsync({
        send: () =>
          post(`/rewards/{entryId}/${approves ? 'approval' : 'payment'}`, { path: { entryId: reward.entry_id } }),
      })
      void message.success(t.saved)
    } catch (error) {
      if (error instanceof Error) void message.error(words(error))
    }
  }

  return (
    <Button
      size="small"
      type={approves ? 'default' : 'primary'}
      loading={isPending}
      onClick={() => void go()}
      aria-label={approves ? t.approveName(reward.broker) : t.payName(reward.broker)}
    >
      {approves ? t.approve : t.pay}
    </Button>
  )
}
