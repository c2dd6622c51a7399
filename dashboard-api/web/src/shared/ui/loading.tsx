import { Skeleton } from 'antd'
import { useMessages } from '../i18n/messages'
import styles from './loading.module.css'
import { texts } from './texts'

/** The shape of what is about to appear. */
export function Loading({ blocks = [2, 8] }: { blocks?: readonly number[] }) {
  const t = useMessages(texts)
  return (
    <div className={styles.stack} role="status" aria-label={t.loading} aria-busy="true">
      {blocks.map((rows, index) => (
        // The skeleton draws a heading without words: only the label is for those who listen.
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks never change places
        <div key={index} className={styles.block} aria-hidden="true">
          <Skeleton active title={{ width: '32%' }} paragraph={{ rows }} />
        </div>
      ))}
    </div>
  )
}
