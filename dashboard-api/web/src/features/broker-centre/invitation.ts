const KEY = 'hearth.invitation'

/** Who won the broker: a recruiter's link names the channel and the recruiter. */
export interface Invitation {
  recruiting_channel: string | null
  recruiter: string | null
}

/** Takes what a recruiter's link says along on the way to WeChat and back. */
export function keepInvitation(search: URLSearchParams): void {
  const invitation: Invitation = { recruiting_channel: search.get('channel'), recruiter: search.get('recruiter') }
  if (invitation.recruiting_channel !== null) sessionStorage.setItem(KEY, JSON.stringify(invitation))
}

/** The invitation of this visit; without one, the fan came through the menu. */
export function invitation(): Invitation {
  const none: Invitation = { recruiting_channel: null, recruiter: null }
  try {
    return { ...none, ...(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Invitation>) }
  } catch {
    // Somebody has written something else there: as good as nothing.
    return none
  }
}
