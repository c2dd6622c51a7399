import { useLocale } from '../../shared/i18n/locale'
import { useRuleNames } from './names'
import type { Rule } from './rule/rule'
import { summaryOf } from './rule/summary'
import styles from './segments.module.css'

/** A rule as a sentence in the reader's language. */
export function RuleSummary({ rule }: { rule: Rule }) {
  const { locale } = useLocale()
  return (
    <p className={styles.summary} data-summary>
      {summaryOf(rule, useRuleNames(), locale)}
    </p>
  )
}
