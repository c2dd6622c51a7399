import type { Campaign } from '../../shared/api/get-campaigns'
import { nameReason } from '../../shared/api/skip-reasons'
import { touchpointStates } from '../../shared/api/touchpoint-words'
import { useFormat } from '../../shared/i18n/format'
import { useLocale } from '../../shared/i18n/locale'
import { useMessages } from '../../shared/i18n/messages'
import { presentStates } from './campaigns'
import { FigureSource } from './figure-source'
import { messages } from './messages'
import styles from './touchpoint-figures.module.css'

/** How many fans are in which state; the bar repeats what the list says. */
export function TouchpointFigures({ campaign }: { campaign: Campaign }) {
  const t = useMessages(messages)
  const names = useMessages(touchpointStates)
  const format = useFormat()
  const states = presentStates(campaign)
  return (
    <div className="figures">
      <p className={styles.head}>
        <FigureSource source="fan" />
        {campaign.planned > 0 ? (
          <span>
            <strong className={styles.planned}>{format.count(campaign.planned)}</strong> {t.plannedNote}
          </span>
        ) : (
          <span>{campaign.state === 'SCHEDULED' ? t.notPlannedYet : t.nothingPlanned}</span>
        )}
      </p>
      {states.length === 0 ? null : (
        <>
          <div className={styles.bar} aria-hidden="true">
            {states.map(({ state, count }) => (
              <span key={state} className={styles.part} data-state={state} style={{ flexGrow: count }} />
            ))}
          </div>
          <dl className={styles.list}>
            {states.map(({ state, count }) => (
              <div key={state} className={styles.entry}>
                <dt>
                  <span className={styles.dot} data-state={state} />
                  {names[state]}
                </dt>
                <dd data-touchpoints={state}>{format.count(count)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <Reasons title={t.skippedBecause} reasons={campaign.skipped_reasons} />
      <Reasons title={t.refusedBecause} reasons={campaign.failed_reasons} />
    </div>
  )
}

function Reasons({ title, reasons }: { title: string; reasons: Record<string, number> }) {
  const t = useMessages(messages)
  const format = useFormat()
  const { locale } = useLocale()
  const entries = Object.entries(reasons).sort(([, a], [, b]) => b - a)
  if (entries.length === 0) return null
  return (
    <p className={styles.reasons}>
      {title}{' '}
      {entries.map(([reason, count]) => t.reasonCount(nameReason(reason, locale), format.count(count))).join(' · ')}
    </p>
  )
}
