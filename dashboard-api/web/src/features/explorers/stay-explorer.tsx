import {
  CUT_FILTERS,
  CUTS,
  type Cut,
  type FunnelPart,
  type FunnelParts,
  partsQuery,
  useFunnelParts,
} from '../../shared/api/get-funnel-parts'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { ChartCard } from '../../shared/ui/chart-card'
import { Choice } from '../../shared/ui/choice'
import { ContactsLink } from '../../shared/ui/contacts-link'
import { Loaded } from '../../shared/ui/loaded'
import { SegmentFilter } from '../../shared/ui/segment-filter'
import { usePartName } from '../../shared/vocabulary/part-names'
import { STAGES, stageNames } from '../../shared/vocabulary/stages'
import { AsOf } from './as-of'
import styles from './explorers.module.css'
import { daysOf } from './figures'
import { messages } from './messages'
import { useAddress } from './use-address'

// Nobody goes on from the last stage.
const LEFT = STAGES.slice(0, -1)

/** How long half of those who went on stayed in each stage. */
export function StayExplorer() {
  const t = useMessages(messages)
  const { search, set } = useAddress()
  const segmentId = search.get('segment')
  const by = CUTS.find((cut) => cut === search.get('by')) ?? 'MONTH'
  return (
    <>
      <div className={styles.bar}>
        <SegmentFilter value={segmentId} onChange={(segment) => set({ segment })} />
        <Choice
          legend={t.by}
          value={by}
          onChange={(next) => set({ by: next })}
          options={CUTS.map((value) => ({ value, label: t.cuts[value] }))}
        />
      </div>
      <Loaded query={useFunnelParts(by, { segmentId })} blocks={[6]}>
        {(funnel) => <Result {...funnel} by={by} segmentId={segmentId} />}
      </Loaded>
    </>
  )
}

interface ResultProps extends FunnelParts {
  by: Cut
  segmentId: string | null
}

function Result({ run, total, parts, by, segmentId }: ResultProps) {
  const t = useMessages(messages)
  const stages = useMessages(stageNames)
  const partName = usePartName(by)
  const name = (key: string) => (key === '' ? t.everybody : partName(key))
  const days = (part: FunnelPart) =>
    LEFT.map((stage) => {
      const stay = part.stages.find((figures) => figures.stage === stage)?.median_stay_seconds ?? null
      return stay === null ? null : daysOf(stay)
    })
  const header = [t.cuts[by], t.contacts, ...LEFT.map((stage) => stages[stage])]
  const rows = [total, ...parts]
  return (
    <ChartCard
      title={t.names.stays}
      note={
        <>
          {t.staysNote} <AsOf run={run} />
        </>
      }
      empty={total.contacts === 0 ? t.nobody : null}
      chart={{
        kind: 'bar',
        names: LEFT.map((stage) => stages[stage]),
        series: [{ name: t.everybody, values: days(total) }],
        text: t.inDays,
      }}
      columns={header.map((label, index) => ({ key: label, label, numeric: index > 0 }))}
      exported={{ path: `/analyses/funnel/export?columns=STAYS&${partsQuery(by, { segmentId })}` }}
    >
      {rows.map((part) => (
        <StayRow key={part.key} part={part} name={name(part.key)} days={days(part)} by={by} segmentId={segmentId} />
      ))}
    </ChartCard>
  )
}

interface StayRowProps {
  part: FunnelPart
  name: string
  days: readonly (number | null)[]
  by: Cut
  segmentId: string | null
}

function StayRow({ part, name, days, by, segmentId }: StayRowProps) {
  const t = useMessages(messages)
  const format = useFormat()
  const own = part.key === '' ? {} : { [CUT_FILTERS[by]]: part.key }
  return (
    <tr data-part={part.key}>
      <th scope="row">{name}</th>
      <td data-numeric="true">
        <ContactsLink filters={{ segment_id: segmentId, ...own }}>{format.count(part.contacts)}</ContactsLink>
      </td>
      {days.map((stay, index) => (
        <td key={LEFT[index]} data-numeric="true">
          {stay === null ? t.none : t.inDays(stay)}
        </td>
      ))}
    </tr>
  )
}
