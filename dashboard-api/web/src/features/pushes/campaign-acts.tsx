import { App, Button } from 'antd'
import type { Campaign, CampaignState } from '../../shared/api/get-campaigns'
import { isUnauthorized } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import { type CampaignAct, useActOnCampaign } from './api/act-on-campaign'
import { messages } from './messages'

const POSSIBLE: Partial<Record<CampaignState, readonly CampaignAct[]>> = {
  RUNNING: ['pause', 'stop'],
  PAUSED: ['resume', 'stop'],
}

/** What may be done with a campaign on its way; what ends it for good is asked about first. */
export function CampaignActs({ campaign }: { campaign: Campaign }) {
  const t = useMessages(messages)
  const { modal, message } = App.useApp()
  const describe = useDescribeProblem()
  const act = useActOnCampaign(campaign.campaign_id)

  function send(which: CampaignAct) {
    act.mutate(which, {
      onSuccess: () => void message.success(t.acted[which]),
      onError: (error) => {
        if (!isUnauthorized(error)) void message.error(`${t.actRefused}: ${describe(error)}`)
      },
    })
  }

  function click(which: CampaignAct) {
    if (which !== 'stop') return send(which)
    modal.confirm({
      title: t.stopTitle(campaign.name),
      content: t.stopText,
      okText: t.acts.stop,
      okButtonProps: { danger: true },
      cancelText: t.cancelNo,
      onOk: () => send('stop'),
    })
  }

  return (POSSIBLE[campaign.state] ?? []).map((which) => (
    <Button
      key={which}
      size="small"
      danger={which === 'stop'}
      loading={act.isPending && act.variables === which}
      aria-label={t.actNames[which](campaign.name)}
      onClick={() => click(which)}
    >
      {t.acts[which]}
    </Button>
  ))
}
