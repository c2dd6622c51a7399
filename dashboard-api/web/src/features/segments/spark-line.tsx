import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { useHistory } from './api/get-history'
import { messages } from './messages'
import styles from './segments.module.css'

const WIDTH = 120
const HEIGHT = 28

/** How a segment's size has gone these 30 days, small enough for a row. */
export function SparkLine({ segmentId }: { segmentId: string }) {
  const t = useMessages(messages)
  const format = useFormat()
  const sizes = (useHistory(segmentId, 30).data?.days ?? []).map((day) => day.size)
  const [first, last] = [sizes[0], sizes.at(-1)]
  if (first === undefined || last === undefined) return <span className={styles.muted}>{t.noTrend}</span>
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t.trendOf(format.count(first), format.count(last))}
    >
      <polyline points={pointsOf(sizes)} fill="none" stroke="var(--ember)" strokeWidth="2" strokeLinejoin="round" />
    </svg>
  )
}

export function pointsOf(sizes: readonly number[]): string {
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)]
  // A size that stayed is a line in the middle, and one day is a line too.
  const y = (size: number) => (high === low ? HEIGHT / 2 : HEIGHT - 3 - ((size - low) / (high - low)) * (HEIGHT - 6))
  const points = sizes.length === 1 ? [...sizes, ...sizes] : sizes
  return points
    .map((size, index) => `${((index / (points.length - 1)) * WIDTH).toFixed(1)},${y(size).toFixed(1)}`)
    .join(' ')
}
