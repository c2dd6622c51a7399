import { App, Button } from 'antd'
import { post } from '../../shared/api/client'
import { useAct, useProgramme } from '../../shared/api/programme'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { Loaded } from '../../shared/ui/loaded'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import type { Flag } from './api/leading'
import { leadMessages } from './lead-messages'
import { messages } from './messages'
import styles from './programme.module.css'

/** Referrals that look odd, with why; the word is a person's, and the referral stays as it is. */
export function FlagList() {
  const t = useMessages(leadMessages)
  return (
    <Card title={t.flags} note={t.flagsNote}>
      <Loaded query={useProgramme('/anomalies')}>
        {({ items }) => (items.length === 0 ? <p>{t.noFlags}</p> : <FlagTable flags={items} />)}
      </Loaded>
    </Card>
  )
}

function FlagTable({ flags }: { flags: Flag[] }) {
  const t = useMessages(leadMessages)
  const common = useMessages(messages)
  const format = useFormat()
  const columns = [
    { key: 'client', label: common.client },
    { key: 'broker', label: common.broker },
    { key: 'why', label: common.reason },
    { key: 'found', label: t.foundAt },
    { key: 'actions', label: common.actions },
  ]
  return (
    <DataTable caption={t.flags} columns={columns}>
      <tbody>
        {flags.map((flag) => (
          <tr key={`${flag.referral_id} ${flag.kind}`} data-flag={flag.kind}>
            <th scope="row">
              {flag.referral.client}
              <span className={styles.soft}>{flag.referral.phone}</span>
            </th>
            <td>{flag.referral.broker}</td>
            <td>{t.flagKinds[flag.kind]?.(flag.figure) ?? flag.kind}</td>
            <td>{format.absolute(flag.found_at)}</td>
            <td>
              <Verdict flag={flag} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function Verdict({ flag }: { flag: Flag }) {
  const t = useMessages(leadMessages)
  const common = useMessages(messages)
  const { message } = App.useApp()
  const words = useDescribeProblem()
  const { mutate, isPending } = useAct()
  const decide = (fraud: boolean) =>
    mutate(
      {
        send: () =>
          post('/anomalies/{referralId}', {
            path: { referralId: flag.referral_id },
            body: { kind: flag.kind, fraud },
          }),
      },
      {
        onSuccess: () => void message.success(common.saved),
        onError: (error) => void message.error(words(error)),
      },
    )
  const client = flag.referral.client
  return (
    <div className={styles.actions}>
      <Button size="small" loading={isPending} onClick={() => decide(false)} aria-label={t.fineName(client)}>
        {t.fine}
      </Button>
      <Button size="small" danger loading={isPending} onClick={() => decide(true)} aria-label={t.fraudName(client)}>
        {t.fraud}
      </Button>
    </div>
  )
}
