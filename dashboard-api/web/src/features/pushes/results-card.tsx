import { lazy, Suspense } from 'react'
import type { Campaign } from '../../shared/api/get-campaigns'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { ExportButton } from '../../shared/ui/export-button'
import { Loaded } from '../../shared/ui/loaded'
import { interactionNames } from '../../shared/vocabulary/interactions'
import { type CampaignResult, useCampaignResults } from './api/get-campaign'
import { FigureSource } from './figure-source'
import { messages } from './messages'
import { resultRows } from './results'
import styles from './results-card.module.css'
import { ResultsTable } from './results-table'
import { useArmNames } from './use-arm-names'

const ResultsChart = lazy(() => import('./results-chart'))

/** What came of a campaign by content, and over those who were left alone. */
export function ResultsCard({ campaign }: { campaign: Campaign }) {
  const t = useMessages(messages)
  const started = campaign.planned > 0 || !['SCHEDULED', 'CANCELLED', 'FAILED'].includes(campaign.state)
  return started ? (
    <Counted campaign={campaign} />
  ) : (
    <Card title={t.results}>
      <p role="status">{t.notStarted}</p>
    </Card>
  )
}

function Counted({ campaign }: { campaign: Campaign }) {
  const names = useArmNames(campaign)
  return <Loaded query={useCampaignResults(campaign)}>{(result) => <Results result={result} names={names} />}</Loaded>
}

function Results({ result, names: contents }: { result: CampaignResult; names: ReadonlyMap<string, string> }) {
  const t = useMessages(messages)
  const names = useMessages(interactionNames)
  const format = useFormat()
  const until = format.absolute(result.until)
  const header = [t.arm, t.planned, t.reached, t.opened, t.clicked, t.answered, t.converted, t.lift, '95 % –', '95 % +']
  return (
    <Card
      title={t.results}
      note={result.complete ? t.resultsComplete(until) : t.resultsUntil(until)}
      actions={
        <ExportButton
          fileName="hearth-results.csv"
          rows={() => resultRows(result, { header, control: t.control, contents })}
        />
      }
    >
      <p>
        <FigureSource source="fan" /> {t.goalIs(result.goal.map((type) => names[type] ?? type).join(' · '))}
      </p>
      <div className={styles.chart} role="img" aria-label={t.chartName}>
        <Suspense fallback={null}>
          <ResultsChart result={result} names={contents} />
        </Suspense>
      </div>
      <ResultsTable result={result} names={contents} />
      <p className={styles.note}>{t.reachedNote}</p>
      <p className={styles.note}>{t.liftNote}</p>
    </Card>
  )
}
