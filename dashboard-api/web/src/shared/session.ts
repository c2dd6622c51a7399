import { createContext, useContext } from 'react'
import type { Schema } from './api/client'

export const ROLES = ['MANAGER', 'CONTENT', 'ANALYST', 'SALES', 'BROKER', 'ADMIN'] as const satisfies Role[]
export type Role = Session['roles'][number]

/** Nothing else is open before they have chosen a password of their own, where that is required. */
export type Session = Schema<'SessionView'>

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

/** Whether they may stop everything that goes out. */
export function mayStopSending(session: Session): boolean {
  return maySchedulePushes(session) || session.roles.includes('MANAGER')
}

export function mayReleaseSending(session: Session): boolean {
  return session.roles.includes('ADMIN')
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

/** Whether they see everybody's clients, and decide about brokers and rewards. */
export function leadsProgramme(session: Session): boolean {
  return session.roles.some((role) => role === 'MANAGER' || role === 'ADMIN')
}

/** Whether they follow clients up, or lead those who do. */
export function maySell(session: Session): boolean {
  return session.roles.includes('SALES') || leadsProgramme(session)
}

/** Whether the house's own figures are theirs to see; consultants work with their clients only. */
export function maySeeTeams(session: Session): boolean {
  return session.roles.some((role) => role !== 'SALES' && role !== 'BROKER')
}

/** Whether they read what fans write; consultants that of their own clients. */
export function mayListen(session: Session): boolean {
  return session.roles.some((role) => role !== 'BROKER')
}

/** Whether accounts, tokens and the record are theirs to see. */
export function mayAdminister(session: Session): boolean {
  return session.roles.includes('ADMIN')
}
