import { Link } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import styles from './kind-choice.module.css'
import { KINDS } from './kinds'
import { messages } from './messages'

/** What a new content is to be. */
export function KindChoice() {
  const t = useMessages(messages)
  return (
    <section aria-label={t.chooseKind}>
      <h2 className={styles.title}>{t.chooseKind}</h2>
      <ul className={styles.kinds}>
        {Object.keys(KINDS).map((kind) => (
          <li key={kind}>
            <Link to={`/contents/new?kind=${kind}`} className={styles.kind ?? ''}>
              <span className={styles.name}>{t.kinds[kind] ?? kind}</span>
              <span className={styles.hint}>{t.kindHints[kind]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
