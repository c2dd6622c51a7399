import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { ChartCard } from '../../shared/ui/chart-card'
import { Loaded } from '../../shared/ui/loaded'
import { channelNames } from '../../shared/vocabulary/channels'
import { type Attribution, MODELS, type Period, useAttribution } from './api/analyses'
import styles from './explorers.module.css'
import { messages } from './messages'
import { PeriodFields } from './period-fields'
import { periodOf, useAddress } from './use-address'

/** Which channels brought the deals of a period, by three ways of dividing them. */
export function AttributionExplorer() {
  const { search, set } = useAddress()
  const period: Period = { project: search.get('project') ?? '', ...periodOf(search, 365) }
  return (
    <>
      <div className={styles.bar}>
        <PeriodFields period={period} onChange={set} />
      </div>
      <Loaded query={useAttribution(period)} blocks={[6]}>
        {(attribution) => <Result attribution={attribution} period={period} />}
      </Loaded>
    </>
  )
}

function Result({ attribution, period }: { attribution: Attribution; period: Period }) {
  const t = useMessages(messages)
  const names = useMessages(channelNames)
  const format = useFormat()
  const { channels, deals, total_cents } = attribution
  const header = [t.channel, ...MODELS.map((model) => t.models[model])]
  const rows = [
    ...channels.map((share) => ({
      key: share.channel,
      name: names[share.channel],
      cents: MODELS.map((model) => share[`${model}_cents`]),
    })),
    { key: 'ALL', name: t.total, cents: MODELS.map(() => total_cents) },
  ]
  return (
    <ChartCard
      title={t.names.attribution}
      note={`${t.attributionNote(format.count(deals), period.from, period.to)} ${t.asOf(format.absolute(attribution.as_of))}`}
      empty={deals === 0 ? t.noDeals : null}
      chart={{
        kind: 'bar',
        names: channels.map(({ channel }) => names[channel]),
        series: MODELS.map((model) => ({
          name: t.models[model],
          values: channels.map((share) => share[`${model}_cents`] / 100),
        })),
        text: (yuan) => `¥${format.count(Math.round(yuan))}`,
      }}
      columns={header.map((label, index) => ({ key: label, label, numeric: index > 0 }))}
      exported={{
        name: `attribution-${period.from}-${period.to}`,
        rows: () => [header, ...rows.map(({ name, cents }) => [name, ...cents.map((amount) => amount / 100)])],
      }}
    >
      {rows.map(({ key, name, cents }) => (
        <tr key={key} data-channel={key}>
          <th scope="row">{name}</th>
          {cents.map((amount, index) => (
            <td key={MODELS[index]} data-numeric="true">
              {format.money(amount)}
            </td>
          ))}
        </tr>
      ))}
    </ChartCard>
  )
}
