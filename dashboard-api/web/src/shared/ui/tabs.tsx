import { NavLink } from 'react-router'
import styles from './tabs.module.css'

interface TabsProps {
  label: string
  tabs: readonly { to: string; name: string }[]
}

/** The pages of one feature, each with its address. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ to, name }) => (
        <NavLink key={to} to={to} end className={styles.tab ?? ''}>
          {name}
        </NavLink>
      ))}
    </nav>
  )
}
