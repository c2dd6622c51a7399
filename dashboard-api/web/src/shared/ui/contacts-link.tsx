import type { ReactNode } from 'react'
import { Link } from 'react-router'

interface ContactsLinkProps {
  /** Those that are null do not matter; null where nobody can be listed. */
  filters: Readonly<Record<string, string | null>> | null
  children: ReactNode
}

/** A number that opens the contacts behind it, where they can be listed. */
export function ContactsLink({ filters, children }: ContactsLinkProps) {
  if (filters === null) return <>{children}</>
  const given = Object.entries(filters).filter((pair): pair is [string, string] => pair[1] !== null)
  return <Link to={`/contacts?${new URLSearchParams(given)}`}>{children}</Link>
}
