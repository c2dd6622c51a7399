import type { ReactNode } from 'react'
import styles from './status-sheet.module.css'

/** A named value of a description list. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
