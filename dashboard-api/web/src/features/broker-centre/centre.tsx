import { Alert, Button } from 'antd'
import { useSearchParams } from 'react-router'
import { remove } from '../../shared/api/client'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Choice } from '../../shared/ui/choice'
import type { Centre as CentreData, OwnBroker } from './api/centre'
import styles from './centre.module.css'
import { messages } from './messages'
import { OwnCode } from './own-code'
import { OwnReferrals } from './own-referrals'
import { OwnRewards } from './own-rewards'
import { ReferForm } from './refer-form'

const SECTIONS = ['clients', 'refer', 'rewards', 'code'] as const
type Section = (typeof SECTIONS)[number]

/** What a broker sees: the own balance, and one section at a time. */
export function Centre({ centre, own }: { centre: CentreData; own: OwnBroker }) {
  const t = useMessages(messages)
  const [search, setSearch] = useSearchParams()
  const section = SECTIONS.find((one) => one === search.get('view')) ?? 'clients'
  const open = (view: Section) => setSearch({ view }, { replace: true })
  return (
    <>
      <Balance own={own} />
      <Notice state={own.broker.state} />
      <div className={styles.sections}>
        <Choice
          legend={t.sections}
          options={SECTIONS.map((value) => ({ value, label: t[value] }))}
          value={section}
          onChange={open}
        />
      </div>
      {section === 'clients' ? <OwnReferrals centre={centre} onRefer={() => open('refer')} /> : null}
      {section === 'refer' ? <ReferForm centre={centre} onReferred={() => open('clients')} /> : null}
      {section === 'rewards' ? <OwnRewards /> : null}
      {section === 'code' ? <OwnCode own={own} /> : null}
      <Button type="link" block onClick={() => void leave()}>
        {t.leave}
      </Button>
    </>
  )
}

function Balance({ own }: { own: OwnBroker }) {
  const t = useMessages(messages)
  const format = useFormat()
  const figures = [
    { name: t.earned, cents: own.earned_cents },
    { name: t.paid, cents: own.paid_cents },
    { name: t.open, cents: own.open_cents },
  ]
  return (
    <section className={styles.balance} aria-label={own.broker.label}>
      <p className={styles.who}>
        {own.broker.name} · {own.broker.label}
      </p>
      <dl className={styles.figures}>
        {figures.map(({ name, cents }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures">{format.money(cents)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Notice({ state }: { state: string }) {
  const t = useMessages(messages)
  if (state === 'ACTIVE') return null
  const words = state === 'SUSPENDED' ? t.suspended : t.waiting
  return <Alert type={state === 'SUSPENDED' ? 'warning' : 'info'} showIcon title={words} style={{ marginTop: 12 }} />
}

async function leave() {
  await remove('/session')
  window.location.assign('/broker')
}
