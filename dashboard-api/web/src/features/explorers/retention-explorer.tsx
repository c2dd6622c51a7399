import type { CSSProperties } from 'react'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { ChartCard } from '../../shared/ui/chart-card'
import { ContactsLink } from '../../shared/ui/contacts-link'
import { Loaded } from '../../shared/ui/loaded'
import { SegmentFilter } from '../../shared/ui/segment-filter'
import { type Cohort, useRetention } from './api/analyses'
import { AsOf } from './as-of'
import styles from './explorers.module.css'
import { cohortRows, retentionByAge } from './figures'
import { messages } from './messages'
import { useAddress } from './use-address'

/** Who came back, by month of first contact. */
export function RetentionExplorer() {
  const t = useMessages(messages)
  const format = useFormat()
  const { search, set } = useAddress()
  const segmentId = search.get('segment')
  return (
    <>
      <div className={styles.bar}>
        <SegmentFilter value={segmentId} onChange={(segment) => set({ segment })} />
      </div>
      <Loaded query={useRetention(segmentId)} blocks={[6]}>
        {({ run, cohorts }) => {
          const ages = retentionByAge(cohorts)
          const header = [t.month, t.contacts, ...ages.map((_, age) => t.monthsAfter(age))]
          return (
            <ChartCard
              title={t.names.retention}
              note={
                <>
                  {t.retentionNote} <AsOf run={run} />
                </>
              }
              empty={cohorts.length === 0 ? t.nobody : null}
              chart={{
                kind: 'line',
                names: ages.map((_, age) => String(age)),
                series: [{ name: t.allCohorts, values: ages }],
                text: format.percent,
              }}
              columns={header.map((label, index) => ({ key: label, label, numeric: index > 0 }))}
              exported={{ name: `retention-${segmentId ?? 'all'}`, rows: () => cohortRows(cohorts, header) }}
            >
              {[...cohorts].reverse().map((cohort) => (
                <CohortRow key={cohort.month} cohort={cohort} segmentId={segmentId} width={ages.length} />
              ))}
            </ChartCard>
          )
        }}
      </Loaded>
    </>
  )
}

function CohortRow({ cohort, segmentId, width }: { cohort: Cohort; segmentId: string | null; width: number }) {
  const format = useFormat()
  return (
    <tr data-cohort={cohort.month}>
      <th scope="row">{cohort.month}</th>
      <td data-numeric="true">
        <ContactsLink filters={{ month: cohort.month, segment_id: segmentId }}>
          {format.count(cohort.contacts)}
        </ContactsLink>
      </td>
      {Array.from({ length: width }, (_, age) => {
        const active = cohort.active[age]
        const part = active === undefined || cohort.contacts === 0 ? null : active / cohort.contacts
        const warmth = { '--warmth': `${Math.round((part ?? 0) * 32)}%` } as CSSProperties
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the age in months is what a cell is about
          <td key={age} data-numeric="true" className={styles.heat} style={warmth} title={format.count(active ?? 0)}>
            {part === null ? '' : format.percent(part)}
          </td>
        )
      })}
    </tr>
  )
}
