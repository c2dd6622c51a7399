import { useEffect } from 'react'

const PREFIX = 'hearth.draft.'

export interface KeptDraft<T> {
  value: T
  keptAt: string
}

/** Keeps what is typed in this tab, so that a reload or a wrong click loses nothing; null is not kept. */
export function useKeptDraft<T>(key: string, value: T | null): void {
  useEffect(() => {
    if (value !== null) keepDraft(key, value)
  }, [key, value])
}

export function keepDraft<T>(key: string, value: T): void {
  try {
    const kept: KeptDraft<T> = { value, keptAt: new Date().toISOString() }
    window.sessionStorage.setItem(PREFIX + key, JSON.stringify(kept))
  } catch {
    // A private window may refuse, and a full one too; what is typed then lasts as long as the page.
  }
}

export function findDraft<T>(key: string): KeptDraft<T> | null {
  try {
    const kept = window.sessionStorage.getItem(PREFIX + key)
    return kept === null ? null : (JSON.parse(kept) as KeptDraft<T>)
  } catch {
    return null
  }
}

export function dropDraft(key: string): void {
  try {
    window.sessionStorage.removeItem(PREFIX + key)
  } catch {
    // What could not be kept need not be dropped.
  }
}
