import { useSearchParams } from 'react-router'
import type { Campaign } from '../../shared/api/get-campaigns'
import { useMessages } from '../../shared/i18n/messages'
import { Choice } from '../../shared/ui/choice'
import { CampaignCard } from './campaign-card'
import styles from './campaign-overview.module.css'
import { CampaignTable } from './campaign-table'
import { splitByTime } from './campaigns'
import { FigureLegend } from './figure-legend'
import { messages } from './messages'

const VIEW = 'view'

export function CampaignOverview({ campaigns }: { campaigns: readonly Campaign[] }) {
  const t = useMessages(messages)
  const [search, setSearch] = useSearchParams()
  const view = search.get(VIEW) === 'table' ? 'table' : 'cards'
  const { upcoming, past } = splitByTime(campaigns)
  return (
    <div className={styles.overview}>
      <FigureLegend />
      <Choice
        legend={t.view}
        value={view}
        onChange={(next) => setSearch(next === 'table' ? { [VIEW]: next } : {}, { replace: true })}
        options={[
          { value: 'cards', label: t.cards },
          { value: 'table', label: t.table },
        ]}
      />
      {view === 'table' ? (
        <CampaignTable campaigns={[...upcoming, ...past]} />
      ) : (
        <>
          <CampaignList title={t.upcoming} campaigns={upcoming} />
          <CampaignList title={t.past} campaigns={past} />
        </>
      )}
    </div>
  )
}

function CampaignList({ title, campaigns }: { title: string; campaigns: readonly Campaign[] }) {
  if (campaigns.length === 0) return null
  return (
    <section aria-label={title} className={styles.group}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>
        {campaigns.map((campaign) => (
          <li key={campaign.campaign_id}>
            <CampaignCard campaign={campaign} />
          </li>
        ))}
      </ul>
    </section>
  )
}
