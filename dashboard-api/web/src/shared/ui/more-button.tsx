import { Button } from 'antd'
import styles from './more-button.module.css'

interface MoreButtonProps {
  label: string
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }
}

/** The next page of a list, while there is one. */
export function MoreButton({ label, pages }: MoreButtonProps) {
  if (!pages.hasNextPage) return null
  return (
    <div className={styles.more}>
      <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {label}
      </Button>
    </div>
  )
}
