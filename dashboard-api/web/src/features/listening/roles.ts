import { maySeeTeams, type Session } from '../../shared/session'

export function mayAnswer(session: Session): boolean {
  return session.roles.some((role) => role !== 'ANALYST' && role !== 'BROKER')
}

/** Whether they may give conversations to others; consultants take their own. */
export function mayAssign(session: Session): boolean {
  return mayAnswer(session) && maySeeTeams(session)
}

export function mayCollect(session: Session): boolean {
  return session.roles.some((role) => role === 'CONTENT' || role === 'MANAGER' || role === 'ADMIN')
}
