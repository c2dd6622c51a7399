import { useSearchParams } from 'react-router'
import { useMessages } from '../i18n/messages'
import { Choice } from '../ui/choice'
import { messages } from './messages'
import { REVIEW_FILTERS, type ReviewFilter } from './review'
import styles from './review-filter.module.css'

const STATE = 'state'

/** The filter that the address names. */
export function useReviewFilter(): ReviewFilter {
  const [search] = useSearchParams()
  return REVIEW_FILTERS.find((filter) => filter === search.get(STATE)) ?? 'ALL'
}

interface ReviewFilterChoiceProps {
  counts: Record<ReviewFilter, number>
}

export function ReviewFilterChoice({ counts }: ReviewFilterChoiceProps) {
  const t = useMessages(messages)
  const [search, setSearch] = useSearchParams()
  const filter = useReviewFilter()
  const options = REVIEW_FILTERS.map((value) => ({ value, label: `${t.filters[value]} ${counts[value]}` }))
  return (
    <div className={styles.filter}>
      <Choice
        legend={t.filter}
        value={filter}
        options={options}
        onChange={(next) => {
          const changed = new URLSearchParams(search)
          if (next === 'ALL') changed.delete(STATE)
          else changed.set(STATE, next)
          setSearch(changed, { replace: true })
        }}
      />
    </div>
  )
}
