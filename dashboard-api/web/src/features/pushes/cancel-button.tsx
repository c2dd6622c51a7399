import { App, Button } from 'antd'
import type { Campaign } from '../../shared/api/get-campaigns'
import { isUnauthorized } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import { useCancelCampaign } from './api/delete-campaign'
import { messages } from './messages'

export function CancelButton({ campaign }: { campaign: Campaign }) {
  const t = useMessages(messages)
  const { modal, message } = App.useApp()
  const describe = useDescribeProblem()
  const cancel = useCancelCampaign()

  function ask() {
    modal.confirm({
      title: t.cancelTitle(campaign.name),
      content: t.cancelText,
      okText: t.cancelYes,
      okButtonProps: { danger: true },
      cancelText: t.cancelNo,
      onOk: () =>
        cancel.mutate(campaign.campaign_id, {
          onSuccess: () => void message.success(t.cancelled),
          onError: (error) => {
            if (!isUnauthorized(error)) void message.error(`${t.cancelRefused}: ${describe(error)}`)
          },
        }),
    })
  }

  return (
    <Button size="small" onClick={ask} loading={cancel.isPending} aria-label={t.cancelName(campaign.name)}>
      {t.cancel}
    </Button>
  )
}
