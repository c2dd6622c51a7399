import { createContext, useContext } from 'react'

export type Role = 'MANAGER' | 'CONTENT' | 'ANALYST' | 'SALES' | 'BROKER' | 'ADMIN'

export interface Session {
  username: string
  display_name: string
  roles: Role[]
}

export const SessionContext = createContext<Session | null>(null)

/** The signed-in user; only inside of the session gate. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('No session around this component')
  return session
}

export function maySchedulePushes(session: Session): boolean {
  return session.roles.includes('CONTENT') || session.roles.includes('ADMIN')
}

/** Whether the pulls are theirs to see. */
export function maySeeOperations(session: Session): boolean {
  return session.roles.some((role) => role === 'ANALYST' || role === 'MANAGER' || role === 'ADMIN')
}

export function mayEditSegments(session: Session): boolean {
  return session.roles.includes('ANALYST') || session.roles.includes('ADMIN')
}

/** Whether they work with figures about contacts; sales and brokers have their own pages. */
export function maySeeFigures(session: Session): boolean {
  return session.roles.some((role) => role !== 'SALES' && role !== 'BROKER')
}

export function mayExportContacts(session: Session): boolean {
  return maySeeOperations(session)
}

export function maySetTargets(session: Session): boolean {
  return session.roles.includes('MANAGER') || session.roles.includes('ADMIN')
}

export function mayDecideDeadLetters(session: Session): boolean {
  return session.roles.includes('ADMIN')
}
