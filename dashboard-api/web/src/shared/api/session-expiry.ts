import { useSyncExternalStore } from 'react'

/** Whether the server has said that the session of the signed-in user is over. */
let expired = false
const listeners = new Set<() => void>()

export function setSessionExpired(value: boolean): void {
  if (expired === value) return
  expired = value
  for (const listener of listeners) listener()
}

export function useSessionExpired(): boolean {
  return useSyncExternalStore(subscribe, () => expired)
}

/** A polling interval that rests while nobody is signed in. */
export function pollEvery(milliseconds: number): number | false {
  return expired ? false : milliseconds
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
