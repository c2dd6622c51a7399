import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { type Column, DataTable } from '../../shared/ui/data-table'
import { Tag, type Tone } from '../../shared/ui/tag'
import type { Quota, QuotaWindow } from './api/get-operations'
import { callNames } from './call-names'
import { Instant } from './instant'
import { standingOfQuota } from './machinery'
import { machineryMessages } from './machinery-messages'
import { wordsFor } from './names'

const TONES: Record<ReturnType<typeof standingOfQuota>, Tone> = {
  SPENT: 'bad',
  LOW: 'waiting',
  ENOUGH: 'good',
  UNLIMITED: 'quiet',
}

export function QuotaTable({ quotas }: { quotas: readonly Quota[] }) {
  const t = useMessages(machineryMessages)
  const format = useFormat()
  const names = useMessages(callNames)
  const columns: Column[] = [
    { key: 'call', label: t.call },
    { key: 'state', label: t.state },
    { key: 'used', label: t.used, numeric: true },
    { key: 'day', label: t.leftToday, numeric: true },
    { key: 'minute', label: t.leftInMinute, numeric: true },
  ]
  const leftOf = (of: QuotaWindow | null) =>
    of === null ? t.none : t.leftOf(format.count(of.left), format.count(of.limit))
  return (
    <Card title={t.quotas} note={quotas.length === 0 ? t.noQuotas : t.quotasNote}>
      {quotas.length === 0 ? null : (
        <DataTable caption={t.quotas} columns={columns}>
          <tbody>
            {quotas.map((quota) => (
              <tr key={quota.api} data-quota={quota.api}>
                <th scope="row">{wordsFor(names, quota.api)}</th>
                <td>
                  <QuotaState quota={quota} />
                </td>
                <td data-numeric="true">{format.count(quota.used)}</td>
                <td data-numeric="true">{leftOf(quota.day)}</td>
                <td data-numeric="true">{leftOf(quota.minute)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Card>
  )
}

function QuotaState({ quota }: { quota: Quota }) {
  const t = useMessages(machineryMessages)
  const standing = standingOfQuota(quota)
  return (
    <>
      <Tag tone={TONES[standing]} state={standing}>
        {t.quotaStates[standing]}
      </Tag>
      {quota.spent_until === null ? null : (
        <div>
          <Instant at={quota.spent_until} words={t.until} />
        </div>
      )}
    </>
  )
}
