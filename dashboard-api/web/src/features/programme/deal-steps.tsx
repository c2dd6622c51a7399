import { App, Button } from 'antd'
import { post } from '../../shared/api/client'
import { useAct } from '../../shared/api/programme'
import { useMessages } from '../../shared/i18n/messages'
import { names } from '../../shared/referral/names'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import type { Deal } from './api/programme'
import { messages } from './messages'
import styles from './programme.module.css'

const NEXT: Record<string, readonly string[]> = {
  RESERVED: ['SIGNED', 'CANCELLED'],
  SIGNED: ['HANDED_OVER', 'CANCELLED'],
}

/** Why a deal is whose it is, and where it may go from here. */
export function DealSteps({ deal, onWhy }: { deal: Deal; onWhy: () => void }) {
  const t = useMessages(messages)
  const { states } = useMessages(names)
  const { modal, message } = App.useApp()
  const words = useDescribeProblem()
  const { mutateAsync, isPending } = useAct()

  function ask(state: string) {
    modal.confirm({
      title: t.advanceTitle(deal.unit, states[state] ?? state),
      content: t.advanceText,
      okText: t.advance(states[state] ?? state),
      cancelText: t.cancel,
      onOk: () => void go(state),
    })
  }

  async function go(state: string) {
    try {
      await mutateAsync({
        send: () =>
          post('/deals/{dealId}/steps', {
            path: { dealId: deal.deal_id },
            body: { state, at: new Date().toISOString() },
          }),
      })
      void message.success(t.saved)
    } catch (error) {
      if (error instanceof Error) void message.error(words(error))
    }
  }

  return (
    <div className={styles.actions}>
      <Button size="small" onClick={onWhy} aria-label={t.whyName(deal.unit)}>
        {t.why}
      </Button>
      {(NEXT[deal.state] ?? []).map((state) => (
        <Button key={state} size="small" danger={state === 'CANCELLED'} disabled={isPending} onClick={() => ask(state)}>
          {t.advance(states[state] ?? state)}
        </Button>
      ))}
    </div>
  )
}
