import { useMessages } from '../i18n/messages'
import styles from './difference-table.module.css'
import type { Difference } from './differences'
import { messages } from './messages'

interface DifferenceTableProps {
  caption: string
  differences: readonly Difference[]
  before: string
  after: string
}

/** Two documents, field by field where they differ. */
export function DifferenceTable({ caption, differences, before, after }: DifferenceTableProps) {
  const t = useMessages(messages)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div className={styles.scroller} role="group" tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <tr key={difference.path}>
              <th scope="row">{difference.path}</th>
              <td>{difference.before ?? t.absent}</td>
              <td>{difference.after ?? t.absent}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
