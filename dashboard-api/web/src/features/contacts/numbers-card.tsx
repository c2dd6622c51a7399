import { App, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { post, type Schema } from '../../shared/api/client'
import { useAct, useProgramme } from '../../shared/api/programme'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Refusal } from '../../shared/referral/refusal'
import { leadsProgramme, useSession } from '../../shared/session'
import { Card } from '../../shared/ui/card'
import { Loaded } from '../../shared/ui/loaded'
import styles from './contacts.module.css'
import { numberMessages } from './number-messages'

type Numbers = Schema<'PhoneList'>

type Asked = { act: 'link' } | { act: 'unlink'; phone_id: string; phone: string }

/** Which phone numbers are a contact's, who said so and why; those who lead give and take them. */
export function NumbersCard({ contactId }: { contactId: string }) {
  const t = useMessages(numberMessages)
  const leads = leadsProgramme(useSession())
  const numbers = useProgramme('/contacts/{contactId}/phones', { path: { contactId } })
  const [asked, setAsked] = useState<Asked | null>(null)
  const add = leads ? { actions: <Button onClick={() => setAsked({ act: 'link' })}>{t.link}</Button> } : {}
  return (
    <Card title={t.numbers} {...add}>
      <Loaded query={numbers} blocks={[2]}>
        {({ items, history }) => (
          <>
            {items.length === 0 ? (
              <p className={styles.muted}>{t.none}</p>
            ) : (
              <ul className={styles.plain}>
                {items.map(({ phone_id, phone }) => (
                  <li key={phone_id}>
                    {phone}{' '}
                    {leads ? (
                      <Button
                        size="small"
                        onClick={() => setAsked({ act: 'unlink', phone_id, phone })}
                        aria-label={t.unlinkName(phone)}
                      >
                        {t.unlink}
                      </Button>
                    ) : null}
                  </li>
                ))}
              </ul>
            )}
            {history.length === 0 ? null : <History history={history} />}
          </>
        )}
      </Loaded>
      {asked === null ? null : <LinkDialog contactId={contactId} asked={asked} onClose={() => setAsked(null)} />}
    </Card>
  )
}

function History({ history }: { history: Numbers['history'] }) {
  const t = useMessages(numberMessages)
  const format = useFormat()
  return (
    <details className={styles.changes}>
      <summary>{t.history}</summary>
      <ul className={styles.plain}>
        {history.map(({ phone, made, evidence, author, at }) => (
          <li key={`${at} ${phone} ${made}`}>
            {format.absolute(at)} · {made ? t.linked(phone ?? t.fan) : t.unlinked(phone ?? t.fan)} · {author} ·{' '}
            {evidence}
          </li>
        ))}
      </ul>
    </details>
  )
}

function LinkDialog({ contactId, asked, onClose }: { contactId: string; asked: Asked; onClose: () => void }) {
  const t = useMessages(numberMessages)
  const { message } = App.useApp()
  const [form] = Form.useForm<{ phone?: string; evidence: string }>()
  const { mutate, error, isPending } = useAct()
  const links = asked.act === 'link'
  const send = ({ phone, evidence }: { phone?: string; evidence: string }) =>
    asked.act === 'link'
      ? post('/contacts/{contactId}/phones', { path: { contactId }, body: { phone: phone ?? null, evidence } })
      : post('/contacts/{contactId}/phones/{phoneId}/removal', {
          path: { contactId, phoneId: asked.phone_id },
          body: { evidence },
        })
  const done = () => {
    void message.success(t.saved)
    onClose()
  }
  return (
    <Modal
      open
      title={links ? t.link : t.unlinkName(asked.phone)}
      okText={links ? t.link : t.unlink}
      cancelText={t.cancel}
      closable={{ 'aria-label': t.close }}
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Refusal error={error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(draft) => mutate({ send: () => send(draft) }, { onSuccess: done })}
      >
        {links ? (
          <Form.Item name="phone" label={t.phone} rules={[{ required: true, whitespace: true, message: t.required }]}>
            <Input type="tel" inputMode="tel" maxLength={30} autoComplete="off" />
          </Form.Item>
        ) : null}
        <Form.Item
          name="evidence"
          label={t.evidence}
          rules={[{ required: true, whitespace: true, message: t.required }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  )
}
