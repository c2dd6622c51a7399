import { type FunnelScope, filtersOf } from '../../shared/api/get-funnel-parts'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { ContactsLink } from '../../shared/ui/contacts-link'
import type { Funnel } from './api/get-funnel'
import { shareOf, stageOf } from './figures'
import styles from './headline.module.css'
import { messages } from './messages'

interface HeadlineProps {
  funnel: Funnel
  scope: FunnelScope
}

/** The five figures that a manager looks for first. */
export function Headline({ funnel, scope }: HeadlineProps) {
  const t = useMessages(messages)
  const format = useFormat()
  const share = (part: number) => format.percent(shareOf(part, funnel.contacts))
  const considering = stageOf(funnel, 'CONSIDERATION')?.in_stage ?? 0
  const buyers = stageOf(funnel, 'PURCHASE')?.reached ?? 0
  const figures = [
    {
      key: 'contacts',
      name: t.contacts,
      count: funnel.contacts,
      filters: {},
      note: scope.days ? t.contactsOfDays : scope.segmentId !== null ? t.contactsInSegment : t.contactsNote,
    },
    {
      key: 'consideration',
      name: t.consideration,
      count: considering,
      filters: { stage: 'CONSIDERATION' },
      note: t.considerationNote(share(considering)),
    },
    {
      key: 'buyers',
      name: t.buyers,
      count: buyers,
      filters: { reached: 'PURCHASE' },
      note: t.buyersNote(share(buyers)),
    },
    {
      key: 'promoters',
      name: t.promoters,
      count: funnel.promoters,
      filters: { promoter: 'true' },
      note: t.promotersNote(share(funnel.promoters)),
    },
    {
      key: 'dormant',
      name: t.dormant,
      count: funnel.dormant,
      filters: { dormant: 'true' },
      note: t.dormantNote(share(funnel.dormant)),
    },
  ]
  return (
    <section aria-label={t.figures}>
      <dl className={`${styles.band} figures`}>
        {figures.map(({ key, name, count, filters, note }) => (
          <div key={key} className={styles.cell} data-figure={key}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.count}>
              <ContactsLink filters={{ ...filtersOf(scope), ...filters }}>{format.count(count)}</ContactsLink>
            </dd>
            <dd className={styles.note}>{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
