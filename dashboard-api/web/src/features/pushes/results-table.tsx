import { useFormat } from '../../shared/i18n/format'
import { useLocale } from '../../shared/i18n/locale'
import { useMessages } from '../../shared/i18n/messages'
import { DataTable } from '../../shared/ui/data-table'
import { Tag } from '../../shared/ui/tag'
import type { CampaignResult, Figure, Lift } from './api/get-campaign'
import { messages } from './messages'
import { DEEDS, points, shareOf } from './results'

export function ResultsTable({ result, names }: { result: CampaignResult; names: ReadonlyMap<string, string> }) {
  const t = useMessages(messages)
  const format = useFormat()
  const rate = (part: Figure, whole: Figure) => {
    const share = shareOf(part, whole)
    return share === null ? t.none : format.percent(share)
  }
  return (
    <DataTable
      caption={t.resultsTable}
      columns={[
        { key: 'arm', label: t.arm },
        { key: 'planned', label: t.planned, numeric: true },
        { key: 'reached', label: t.reached, numeric: true },
        ...DEEDS.map((deed) => ({ key: deed, label: t[deed], numeric: true })),
        { key: 'converted', label: t.converted, numeric: true },
        { key: 'rate', label: t.rate, numeric: true },
        { key: 'lift', label: t.lift },
      ]}
    >
      <tbody>
        {result.arms.map((arm) => (
          <tr key={arm.arm} data-arm={arm.arm}>
            <th scope="row">{names.get(arm.arm) ?? (arm.arm || t.wholeAudience)}</th>
            <td data-numeric="true">{format.count(arm.planned.count)}</td>
            <td data-numeric="true" data-figure="reached">
              {format.count(arm.reached.count)}
            </td>
            {DEEDS.map((deed) => (
              <td key={deed} data-numeric="true">
                {format.count(arm[deed].count)}
              </td>
            ))}
            <td data-numeric="true">{format.count(arm.converted.count)}</td>
            <td data-numeric="true">{rate(arm.converted, arm.planned)}</td>
            <td>
              <LiftCell lift={arm.lift} />
            </td>
          </tr>
        ))}
        <tr data-arm="control">
          <th scope="row">{t.control}</th>
          <td data-numeric="true">{format.count(result.control.fans.count)}</td>
          <td data-numeric="true">{t.none}</td>
          {DEEDS.map((deed) => (
            <td key={deed} data-numeric="true">
              {t.none}
            </td>
          ))}
          <td data-numeric="true">{format.count(result.control.converted.count)}</td>
          <td data-numeric="true">{rate(result.control.converted, result.control.fans)}</td>
          <td>{t.none}</td>
        </tr>
      </tbody>
    </DataTable>
  )
}

function LiftCell({ lift }: { lift: Lift | null }) {
  const t = useMessages(messages)
  const { locale } = useLocale()
  if (lift === null) return t.noLift
  const [difference, low, high] = [lift.difference, lift.low, lift.high].map((one) => points(one, locale))
  return (
    <>
      {t.liftOf(difference ?? '', low ?? '', high ?? '')}{' '}
      <Tag tone={lift.clear ? 'good' : 'quiet'}>{lift.clear ? t.clear : t.notClear}</Tag>
    </>
  )
}
