import { Form, Select } from 'antd'
import { post } from '../../shared/api/client'
import { useProgramme } from '../../shared/api/programme'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Loaded } from '../../shared/ui/loaded'
import type { RewardEffect } from './api/leading'
import type { Referral } from './api/programme'
import { AskDialog } from './ask-dialog'
import { leadMessages } from './lead-messages'
import { useConsultants } from './lookups'
import { messages } from './messages'
import { ReasonField } from './reason-field'

interface StagnantDialogProps {
  client: Referral
  onClose: () => void
}

/** Another consultant; the referral goes on counting for its broker. */
export function ExchangeDialog({ client, onClose }: StagnantDialogProps) {
  const t = useMessages(leadMessages)
  return (
    <AskDialog<{ consultant: string; reason: string }>
      title={t.exchangeName(client.client)}
      ok={t.exchange}
      send={(body) => post('/referrals/{referralId}/exchange', { path: pathOf(client), body })}
      onClose={onClose}
    >
      <p>{t.exchangeEffect}</p>
      <ConsultantChoice name="consultant" without={client.consultant} />
      <ReasonField />
    </AskDialog>
  )
}

/** Ends the referral; what its broker loses by it is shown first. */
export function EndDialog({ client, onClose }: StagnantDialogProps) {
  const t = useMessages(leadMessages)
  const effect = useProgramme('/referrals/{referralId}/reward-effect', { path: pathOf(client) })
  return (
    <AskDialog<{ reason: string }>
      title={t.endName(client.client)}
      ok={t.end}
      danger
      send={({ reason }) =>
        post('/referrals/{referralId}/steps', { path: pathOf(client), body: { state: 'INVALID', note: reason } })
      }
      ready={effect.data !== undefined}
      onClose={onClose}
    >
      <Loaded query={effect} blocks={[2]}>
        {(seen) => <Effect effect={seen} broker={client.broker} />}
      </Loaded>
      <ReasonField />
    </AskDialog>
  )
}

function Effect({ effect, broker }: { effect: RewardEffect; broker: string }) {
  const t = useMessages(leadMessages)
  const format = useFormat()
  const lost =
    effect.lost_cents !== null
      ? format.money(effect.lost_cents)
      : effect.lost_rate_basis_points !== null
        ? t.rateOfPrice(effect.lost_rate_basis_points / 100)
        : null
  return (
    <ul>
      <li>{lost === null ? t.losesNothing(broker) : t.loses(broker, lost)}</li>
      {effect.deals === 0 ? null : <li>{t.dealsStay(effect.deals)}</li>}
      {effect.number_is_free ? <li>{t.numberFree}</li> : null}
    </ul>
  )
}

function pathOf({ referral_id }: Referral): { referralId: string } {
  return { referralId: referral_id }
}

export function ConsultantChoice({ name, without }: { name: string; without: string | null }) {
  const t = useMessages(messages)
  const options = useConsultants()
    .filter(({ staff_id }) => staff_id !== without)
    .map(({ staff_id, display_name }) => ({ value: staff_id, label: display_name }))
  return (
    <Form.Item name={name} label={t.consultant} rules={[{ required: true, message: t.required }]}>
      <Select options={options} />
    </Form.Item>
  )
}
