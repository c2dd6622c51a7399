import { App, Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { post, type Schema } from '../../shared/api/client'
import { useAct } from '../../shared/api/programme'
import { useMessages } from '../../shared/i18n/messages'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import { messages } from './messages'
import styles from './programme.module.css'
import { RecordDialog } from './record-dialog'

const NewDeal = lazy(() => import('./new-deal'))

export interface ActedClient {
  referral_id: string
  contact_id?: string | null
  client: string
  project_id: string
}

/** What can be done for a client: see the number, record what happened, record a deal. */
export function ClientActions({ client }: { client: ActedClient }) {
  const t = useMessages(messages)
  const { modal, message } = App.useApp()
  const words = useDescribeProblem()
  const reveal = useAct<Schema<'FullClient'>>()
  const [open, setOpen] = useState<'record' | 'deal' | null>(null)

  async function show() {
    try {
      const { name, phone } = await reveal.mutateAsync({
        send: () => post('/referrals/{referralId}/reveal', { path: { referralId: client.referral_id } }),
      })
      modal.info({
        title: name,
        content: (
          <>
            <p>
              <a href={`tel:${phone}`}>{phone}</a>
            </p>
            <p>{t.revealNote}</p>
          </>
        ),
        okText: t.close,
      })
    } catch (error) {
      if (error instanceof Error) void message.error(words(error))
    }
  }

  return (
    <div className={styles.actions}>
      <Button
        size="small"
        onClick={() => void show()}
        loading={reveal.isPending}
        aria-label={t.revealName(client.client)}
      >
        {t.reveal}
      </Button>
      <Button size="small" type="primary" onClick={() => setOpen('record')} aria-label={t.recordName(client.client)}>
        {t.record}
      </Button>
      <Button size="small" onClick={() => setOpen('deal')} aria-label={t.dealName(client.client)}>
        {t.recordDeal}
      </Button>
      {open === 'record' ? <RecordDialog client={client} onClose={() => setOpen(null)} /> : null}
      {open === 'deal' ? (
        <Suspense fallback={null}>
          <NewDeal client={client} onClose={() => setOpen(null)} />
        </Suspense>
      ) : null}
    </div>
  )
}
