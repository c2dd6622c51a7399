import { Button } from 'antd'
import { useState } from 'react'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { names } from '../../shared/referral/names'
import { StateTag } from '../../shared/referral/state-tag'
import { Loaded } from '../../shared/ui/loaded'
import { StatePanel } from '../../shared/ui/state-panel'
import { useNow } from '../../shared/use-now'
import { type Centre, type OwnReferral, useOwnReferrals, useOwnSteps } from './api/centre'
import styles from './centre.module.css'
import { messages } from './messages'

export function OwnReferrals({ centre, onRefer }: { centre: Centre; onRefer: () => void }) {
  const t = useMessages(messages)
  const referrals = useOwnReferrals()
  const projects = new Map(centre.projects.map(({ id, name }) => [id, name]))
  return (
    <Loaded query={referrals}>
      {({ items }) =>
        items.length === 0 ? (
          <StatePanel
            title={t.noClients}
            actions={
              <Button type="primary" onClick={onRefer}>
                {t.refer}
              </Button>
            }
          >
            {t.noClientsText}
          </StatePanel>
        ) : (
          <ul className={styles.list} aria-label={t.clients}>
            {items.map((referral) => (
              <Item
                key={referral.referral_id}
                referral={referral}
                project={projects.get(referral.project_id) ?? referral.project_id}
              />
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}

function Item({ referral, project }: { referral: OwnReferral; project: string }) {
  const t = useMessages(messages)
  const { states } = useMessages(names)
  const format = useFormat()
  const now = useNow()
  const [open, setOpen] = useState(false)
  const validUntil = referral.valid_until
  return (
    <li className={styles.item} data-referral={referral.referral_id}>
      <div className={styles.line}>
        <h2>
          {referral.client} · {referral.phone}
        </h2>
        <StateTag state={referral.state} name={states[referral.state] ?? referral.state} />
      </div>
      <p className={styles.soft}>
        {project} · {t.referredAt(format.relative(referral.referred_at, now))}
        {validUntil === null ? '' : ` · ${t.validUntil(format.absolute(validUntil))}`}
      </p>
      <Button type="link" style={{ paddingInline: 0 }} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t.steps}
      </Button>
      {open ? <Steps referralId={referral.referral_id} /> : null}
    </li>
  )
}

function Steps({ referralId }: { referralId: string }) {
  const { states } = useMessages(names)
  const format = useFormat()
  return (
    <Loaded query={useOwnSteps(referralId)}>
      {({ steps }) => (
        <ol className={styles.steps}>
          {steps.map(({ state, at }) => (
            <li key={`${state} ${at}`}>
              {states[state] ?? state} · <time dateTime={at}>{format.absolute(at)}</time>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  )
}
