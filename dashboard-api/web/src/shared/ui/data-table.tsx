import type { ReactNode } from 'react'
import styles from './data-table.module.css'

export interface Column {
  key: string
  label: string
  numeric?: boolean
}

interface DataTableProps {
  /** Names the table for screen readers. */
  caption: string
  columns: readonly Column[]
  children: ReactNode
}

/** A plain table that scrolls inside of itself on small screens, by keyboard too. */
export function DataTable({ caption, columns, children }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div className={styles.scroller} role="group" tabIndex={0} aria-label={caption}>
      <table className={`${styles.table} figures`}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-numeric={column.numeric}>
                <span>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  )
}
