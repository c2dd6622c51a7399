import type { ReactNode } from 'react'
import { Logo } from './logo'
import styles from './state-panel.module.css'

interface StatePanelProps {
  title: string
  children?: ReactNode
  actions?: ReactNode
  footnote?: string
  /** `alert` is read out at once. */
  role?: 'alert' | 'status'
}

/** What stands where figures would stand: nothing there yet, or something went wrong. */
export function StatePanel({ title, children, actions, footnote, role = 'status' }: StatePanelProps) {
  return (
    <div className={styles.panel} role={role} data-tone={role}>
      <span className={styles.mark}>
        <Logo size={40} />
      </span>
      <h2 className={styles.title}>{title}</h2>
      {children === undefined ? null : <div className={styles.text}>{children}</div>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      {footnote === undefined ? null : <p className={styles.footnote}>{footnote}</p>}
    </div>
  )
}
