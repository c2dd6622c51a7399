import { Form, Input, Radio } from 'antd'
import { post } from '../../shared/api/client'
import { useMessages } from '../../shared/i18n/messages'
import { names } from '../../shared/referral/names'
import { AskDialog } from './ask-dialog'
import type { ActedClient } from './client-actions'
import { messages } from './messages'

/** What a consultant may say; the rest follows from assignments and deals. */
const STATES = ['CONTACTED', 'VISITED', 'LOST', 'INVALID'] as const

interface Draft {
  state: string
  note?: string
}

export function RecordDialog({ client, onClose }: { client: ActedClient; onClose: () => void }) {
  const t = useMessages(messages)
  const { states } = useMessages(names)
  return (
    <AskDialog<Draft>
      title={t.recordTitle(client.client)}
      ok={t.save}
      send={({ state, note = '' }) =>
        post('/referrals/{referralId}/steps', { path: { referralId: client.referral_id }, body: { state, note } })
      }
      initial={{ state: 'CONTACTED' }}
      onClose={onClose}
    >
      <Form.Item name="state" label={t.state}>
        <Radio.Group options={STATES.map((value) => ({ value, label: states[value] }))} />
      </Form.Item>
      <Form.Item name="note" label={t.note}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
    </AskDialog>
  )
}
