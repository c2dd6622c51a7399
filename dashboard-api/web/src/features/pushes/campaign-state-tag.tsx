import { useMessages } from '../../shared/i18n/messages'
import type { CampaignState } from './api/get-campaigns'
import styles from './campaign-state-tag.module.css'
import { messages } from './messages'

export function CampaignStateTag({ state }: { state: CampaignState }) {
  const t = useMessages(messages)
  return (
    <span className={styles.tag} data-state={state}>
      {t.states[state]}
    </span>
  )
}
