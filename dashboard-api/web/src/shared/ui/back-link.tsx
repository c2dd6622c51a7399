import { ArrowLeftOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './back-link.module.css'

/** From one thing back to the list of all. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className={styles.link ?? ''}>
      <ArrowLeftOutlined aria-hidden />
      {children}
    </Link>
  )
}
