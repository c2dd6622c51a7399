import { Link, useParams } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import { BackLink } from '../../shared/ui/back-link'
import { Loaded } from '../../shared/ui/loaded'
import { Page } from '../../shared/ui/page'
import { useCampaign } from './api/get-campaign'
import { CampaignCard } from './campaign-card'
import styles from './campaign-overview.module.css'
import { FigureLegend } from './figure-legend'
import { messages } from './messages'
import { ResultsCard } from './results-card'

/** One campaign: how far it is, fan by fan, and what came of it. */
export function CampaignPage() {
  const t = useMessages(messages)
  const { campaignId = '' } = useParams()
  const campaign = useCampaign(campaignId)
  const planId = campaign.data?.campaign_plan_id ?? null
  return (
    <Page
      title={campaign.data?.name ?? t.campaign}
      about={
        <>
          <BackLink to="/pushes">{t.back}</BackLink>
          {planId === null ? null : (
            <>
              {' · '}
              <Link to={`/campaigns/${encodeURIComponent(planId)}`}>{t.toPlan}</Link>
            </>
          )}
        </>
      }
    >
      <Loaded query={campaign} blocks={[4, 6]}>
        {(found) => (
          <div className={styles.overview}>
            <FigureLegend />
            <CampaignCard campaign={found} alone />
            <ResultsCard campaign={found} />
          </div>
        )}
      </Loaded>
    </Page>
  )
}
