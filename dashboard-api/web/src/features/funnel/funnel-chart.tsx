import { lazy, Suspense } from 'react'
import { type FunnelScope, filtersOf } from '../../shared/api/get-funnel-parts'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { useMode } from '../../shared/theme/mode'
import { heat } from '../../shared/theme/palette'
import { Card } from '../../shared/ui/card'
import { ContactsLink } from '../../shared/ui/contacts-link'
import { stageNames } from '../../shared/vocabulary/stages'
import type { Funnel, FunnelStage } from './api/get-funnel'
import { largestLoss } from './figures'
import styles from './funnel-chart.module.css'
import { messages } from './messages'

const FunnelShape = lazy(() => import('./funnel-shape'))

interface FunnelChartProps {
  funnel: Funnel
  scope: FunnelScope
}

/** The funnel: echarts draws the shape, and each of its slices has its words and figures beside it as text. */
export function FunnelChart({ funnel, scope }: FunnelChartProps) {
  const t = useMessages(messages)
  const names = useMessages(stageNames)
  const format = useFormat()
  const { dark } = useMode()
  const loss = largestLoss(funnel.stages)
  const note =
    loss === null
      ? undefined
      : t.largestLoss(
          names[loss.from.stage],
          names[loss.to.stage],
          format.count(loss.lost),
          format.count(loss.from.reached),
        )
  const colours = funnel.stages.map((_, index) => heat(index, dark))
  return (
    <Card title={t.chartTitle} note={note}>
      <div className={styles.chart}>
        <div className={styles.shape} role="img" aria-label={t.chartName}>
          <Suspense fallback={null}>
            <FunnelShape counts={funnel.stages.map((stage) => stage.reached)} colours={colours} />
          </Suspense>
        </div>
        <ol className={styles.rows}>
          {funnel.stages.map((stage, index) => (
            <Row
              key={stage.stage}
              stage={stage}
              before={funnel.stages[index - 1]}
              scope={scope}
              colour={colours[index] ?? ''}
            />
          ))}
        </ol>
      </div>
    </Card>
  )
}

interface RowProps {
  stage: FunnelStage
  before: FunnelStage | undefined
  scope: FunnelScope
  colour: string
}

function Row({ stage, before, scope, colour }: RowProps) {
  const t = useMessages(messages)
  const names = useMessages(stageNames)
  const format = useFormat()
  return (
    <li className={`${styles.row} figures`} data-stage={stage.stage}>
      <span className={styles.name}>
        <span className={styles.dot} style={{ background: colour }} />
        {names[stage.stage]}
      </span>
      <span className={styles.numbers}>
        <span className={styles.reached}>
          <ContactsLink filters={{ ...filtersOf(scope), reached: stage.stage }}>
            {format.count(stage.reached)}
          </ContactsLink>
        </span>
        {stage.conversion_from_previous === null ? null : (
          <span className={styles.step}>
            {t.ofPrevious(format.percent(stage.conversion_from_previous))}
            {stage.drop_off === null ? null : (
              <>
                {' '}
                <span className={styles.lost}>
                  {/* Who has not gone on is still in the stage before. */}
                  <ContactsLink filters={{ ...filtersOf(scope), stage: before?.stage ?? null }}>
                    <span aria-hidden="true">{t.lost(format.count(stage.drop_off))}</span>
                    <span className="unseen">{t.lostName(format.count(stage.drop_off))}</span>
                  </ContactsLink>
                </span>
              </>
            )}
          </span>
        )}
      </span>
    </li>
  )
}
