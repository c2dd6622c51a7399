import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { post } from '../../shared/api/client'
import { useProgramme } from '../../shared/api/programme'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { Loaded } from '../../shared/ui/loaded'
import type { WantedName } from './api/leading'
import { AskDialog } from './ask-dialog'
import { leadMessages } from './lead-messages'
import { messages } from './messages'

/** Buyers under whose names a client bought: each name belongs to the referral that counts. */
export function WantedNames() {
  const t = useMessages(leadMessages)
  return (
    <Card title={t.wantedNames} note={t.wantedNamesNote}>
      <Loaded query={useProgramme('/buyer-names')}>
        {({ items }) => (items.length === 0 ? <p>{t.noWantedNames}</p> : <NameTable wanted={items} />)}
      </Loaded>
    </Card>
  )
}

function NameTable({ wanted }: { wanted: WantedName[] }) {
  const t = useMessages(leadMessages)
  const common = useMessages(messages)
  const format = useFormat()
  const [asked, setAsked] = useState<WantedName | null>(null)
  const columns = [
    { key: 'unit', label: common.unit },
    { key: 'client', label: common.client },
    { key: 'buyer', label: t.buyer },
    { key: 'asked', label: t.askedAt },
    { key: 'actions', label: common.actions },
  ]
  return (
    <>
      <DataTable caption={t.wantedNames} columns={columns}>
        <tbody>
          {wanted.map((one) => (
            <tr key={`${one.referral_id} ${one.contact_id}`} data-wanted={one.referral_id}>
              <th scope="row">{one.unit}</th>
              <td>{one.client}</td>
              <td>{one.buyer ?? common.none}</td>
              <td>{format.absolute(one.asked_at)}</td>
              <td>
                <Button size="small" type="primary" onClick={() => setAsked(one)} aria-label={t.addNameOf(one.unit)}>
                  {t.addName}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {asked === null ? null : <NameDialog wanted={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

function NameDialog({ wanted, onClose }: { wanted: WantedName; onClose: () => void }) {
  const t = useMessages(leadMessages)
  const common = useMessages(messages)
  const known = wanted.buyer !== null
  return (
    <AskDialog<{ name?: string }>
      title={t.addNameOf(wanted.unit)}
      ok={common.save}
      send={({ name }) =>
        post('/referrals/{referralId}/buyer-names', {
          path: { referralId: wanted.referral_id },
          body: { contact_id: wanted.contact_id, ...(name ? { name } : {}) },
        })
      }
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t.buyerName}
        extra={known ? t.nameKnown(wanted.buyer ?? '') : undefined}
        rules={[{ required: !known, whitespace: true, message: common.required }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
    </AskDialog>
  )
}
