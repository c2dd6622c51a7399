import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import { StatePanel } from '../../shared/ui/state-panel'
import { ConversationPanel } from './conversation-panel'
import styles from './listening.module.css'
import { messages } from './messages'

/** The conversation that the address names, or null. */
export function useChosen(): [number | null, (id: number | null) => void] {
  const [search, setSearch] = useSearchParams()
  const chosen = search.get('c') ?? ''
  const choose = (id: number | null) => {
    const next = new URLSearchParams(search)
    if (id === null) next.delete('c')
    else next.set('c', String(id))
    setSearch(next)
  }
  return [/^\d{1,15}$/.test(chosen) ? Number(chosen) : null, choose]
}

/** A list and the conversation that was chosen from it, side by side where there is room. */
export function Desk({ children }: { children: ReactNode }) {
  const t = useMessages(messages)
  const [chosen, choose] = useChosen()
  return (
    <div className={styles.desk} data-chosen={chosen !== null}>
      <div className={styles.stack}>{children}</div>
      <div>
        {chosen === null ? (
          <StatePanel title={t.pickTitle}>{t.pickText}</StatePanel>
        ) : (
          <ConversationPanel key={chosen} id={chosen} onBack={() => choose(null)} />
        )}
      </div>
    </div>
  )
}
