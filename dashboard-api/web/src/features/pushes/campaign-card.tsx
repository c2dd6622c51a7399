import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { failureReasons } from '../../shared/api/campaign-words'
import type { Campaign } from '../../shared/api/get-campaigns'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { maySchedulePushes, useSession } from '../../shared/session'
import { CampaignStateTag } from '../../shared/ui/campaign-state-tag'
import { useNow } from '../../shared/use-now'
import { CampaignActs } from './campaign-acts'
import styles from './campaign-card.module.css'
import { CancelButton } from './cancel-button'
import { messages } from './messages'
import { TouchpointFigures } from './touchpoint-figures'
import { WechatFigures } from './wechat-figures'

const FansDrawer = lazy(() => import('./fans-drawer').then((part) => ({ default: part.FansDrawer })))

interface CampaignCardProps {
  campaign: Campaign
  /** Whether it stands on a page of its own, and not in a list. */
  alone?: boolean
}

export function CampaignCard({ campaign, alone = false }: CampaignCardProps) {
  const t = useMessages(messages)
  const reasons = useMessages(failureReasons)
  const format = useFormat()
  const now = useNow()
  const may = maySchedulePushes(useSession())
  return (
    <article className={styles.card} data-campaign={campaign.campaign_id}>
      <header className={styles.head}>
        <div className={styles.titles}>
          {alone ? (
            <h2 className={styles.name}>{campaign.name}</h2>
          ) : (
            <h3 className={styles.name}>
              <Link to={`/pushes/${encodeURIComponent(campaign.campaign_id)}`}>{campaign.name}</Link>
            </h3>
          )}
          <p className={`${styles.meta} figures`}>
            <time dateTime={campaign.send_at}>{format.absolute(campaign.send_at)}</time>
            {' · '}
            {format.relative(campaign.send_at, now)}
            {' · '}
            {t.to} <strong>{campaign.segment_name ?? t.toFile}</strong>
            {' · '}
            {t.by} {campaign.created_by}
          </p>
        </div>
        <div className={styles.state}>
          {may && campaign.planned > 0 ? <FansButton campaign={campaign} /> : null}
          {may ? <CampaignActs campaign={campaign} /> : null}
          {may && campaign.state === 'SCHEDULED' ? <CancelButton campaign={campaign} /> : null}
          <CampaignStateTag state={campaign.state} />
        </div>
      </header>
      <p className={styles.text}>{campaign.text}</p>
      {campaign.reason === null ? null : (
        <p role="status">{t.failedBecause(reasons[campaign.reason] ?? campaign.reason.toLowerCase())}</p>
      )}
      {campaign.controls > 0 ? <p className={styles.meta}>{t.controls(format.count(campaign.controls))}</p> : null}
      <div className={styles.figures}>
        <TouchpointFigures campaign={campaign} />
        {mayHaveTotal(campaign) ? <WechatFigures total={campaign.wechat_total} /> : null}
      </div>
    </article>
  )
}

function FansButton({ campaign }: { campaign: Campaign }) {
  const t = useMessages(messages)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" aria-label={t.byFanName(campaign.name)} onClick={() => setOpen(true)}>
        {t.byFan}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <FansDrawer campaign={campaign} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}

/** WeChat reports only on what was handed to it. */
function mayHaveTotal({ state, wechat_total }: Campaign): boolean {
  return wechat_total !== null || (state !== 'SCHEDULED' && state !== 'CANCELLED')
}
