import { Fragment } from 'react'
import { type FunnelScope, filtersOf } from '../../shared/api/get-funnel-parts'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { useMode } from '../../shared/theme/mode'
import { heat } from '../../shared/theme/palette'
import { Card } from '../../shared/ui/card'
import { ContactsLink } from '../../shared/ui/contacts-link'
import { phaseNames, stageNames } from '../../shared/vocabulary/stages'
import type { Funnel } from './api/get-funnel'
import { byPhase, phaseFilters, shareOf } from './figures'
import { messages } from './messages'
import styles from './phase-list.module.css'

/** The coarse view: how many contacts are in each phase at this moment. */
export function PhaseList({ funnel, scope }: { funnel: Funnel; scope: FunnelScope }) {
  const t = useMessages(messages)
  const phases = useMessages(phaseNames)
  const stages = useMessages(stageNames)
  const format = useFormat()
  const { dark } = useMode()
  return (
    <Card title={t.phasesTitle} note={t.phasesNote}>
      <ul className={`${styles.list} figures`}>
        {byPhase(funnel.stages).map(({ phase, contacts, stages: own }, index) => (
          <li key={phase} data-phase={phase}>
            <p className={styles.head}>
              <span className={styles.name}>{phases[phase]}</span>
              <span className={styles.count}>
                <ContactsLink filters={{ ...filtersOf(scope), ...phaseFilters(own) }}>
                  {format.count(contacts)}
                </ContactsLink>
              </span>
            </p>
            <div className={styles.track} aria-hidden="true">
              <div
                className={styles.bar}
                style={{
                  width: `${shareOf(contacts, funnel.contacts) * 100}%`,
                  background: heat(index, dark),
                }}
              />
            </div>
            <p className={styles.note}>
              {t.ofContacts(format.percent(shareOf(contacts, funnel.contacts)))}
              <br />
              {own.map((stage, position) => (
                <Fragment key={stage.stage}>
                  {position === 0 ? null : ' · '}
                  {stages[stage.stage]}{' '}
                  <ContactsLink filters={{ ...filtersOf(scope), stage: stage.stage }}>
                    {format.count(stage.in_stage)}
                  </ContactsLink>
                </Fragment>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
