import { useMessages } from '../../shared/i18n/messages'
import { Tag } from '../../shared/ui/tag'
import type { MenuItem } from './api/menu'
import styles from './menu-card.module.css'
import { menuMessages } from './menu-messages'

/** The buttons as they are on the bar, those of groups below. */
export function MenuTree({ bar }: { bar: MenuItem[] }) {
  const t = useMessages(menuMessages)
  return bar.length === 0 ? (
    <p>{t.noMenu}</p>
  ) : (
    <section aria-label={t.tree}>
      <Buttons items={bar} className={styles.bar ?? ''} />
    </section>
  )
}

function Buttons({ items, className }: { items: MenuItem[]; className: string }) {
  return (
    <ul className={className}>
      {items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a button is nothing but its place; two may say the same
        <li key={place} data-entry={item.opens_centre || undefined}>
          <MenuButton item={item} />
        </li>
      ))}
    </ul>
  )
}

function MenuButton({ item: { name, kind, target, opens_centre, below } }: { item: MenuItem }) {
  const t = useMessages(menuMessages)
  // WeChat may have kinds that nobody here knows.
  const kinds: Readonly<Record<string, string | undefined>> = t.kinds
  return (
    <>
      <p className={styles.button}>
        <b>{name}</b>
        {opens_centre ? <Tag tone="good">{t.here}</Tag> : <span>{target ?? kinds[kind] ?? kind}</span>}
      </p>
      {below.length === 0 ? null : <Buttons items={below} className={styles.below ?? ''} />}
    </>
  )
}
