import type { ReactNode } from 'react'
import { Link } from 'react-router'

interface ContactsLinkProps {
  /** Null where the contacts can't be looked up; then it is a number like any other. */
  filters: Readonly<Record<string, string | null>> | null
  children: ReactNode
}

/** A number that opens the contacts behind it. */
export function ContactsLink({ filters, children }: ContactsLinkProps) {
  if (filters === null) return children
  const given = Object.entries(filters).filter((pair): pair is [string, string] => pair[1] !== null)
  return <Link to={`/contacts?${new URLSearchParams(given)}`}>{children}</Link>
}
