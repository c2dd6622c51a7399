import { useFormat } from '../../shared/i18n/format'
import { useNow } from '../../shared/use-now'
import styles from './instant.module.css'

interface InstantProps {
  at: string
  /** Puts the distance from now into a sentence. */
  words?: (relative: string) => string
}

/** How far away a time is, and below it which one it is. */
export function Instant({ at, words = (relative) => relative }: InstantProps) {
  const format = useFormat()
  const now = useNow()
  return (
    <time dateTime={at}>
      {words(format.relative(at, now))}
      <span className={styles.absolute}>{format.absolute(at)}</span>
    </time>
  )
}
