/** Reads one of `allowed` from what this browser remembers; storage may be switched off, then nothing is remembered. */
export function recall<T extends string>(key: string, allowed: readonly T[]): T | null {
  try {
    const value = window.localStorage.getItem(key)
    return allowed.find((candidate) => candidate === value) ?? null
  } catch {
    return null
  }
}

export function remember(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value)
  } catch {
    // A private window may refuse; the choice then lasts as long as the page.
  }
}
