import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { recall, remember } from '../preference'
import { useMedia } from './use-media'

export const MODES = ['system', 'light', 'dark'] as const
export type Mode = (typeof MODES)[number]

const STORAGE_KEY = 'hearth.theme'

interface ModeChoice {
  mode: Mode
  /** What `mode` comes to on this machine. */
  dark: boolean
  setMode: (mode: Mode) => void
}

const ModeContext = createContext<ModeChoice>({ mode: 'system', dark: false, setMode: () => undefined })

export function ModeProvider({ children }: { children: ReactNode }) {
  const [mode, setMode] = useState<Mode>(() => recall(STORAGE_KEY, MODES) ?? 'system')
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const dark = mode === 'dark' || (mode === 'system' && systemDark)
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }, [dark])
  const choice = useMemo(() => ({ mode, dark, setMode: (next: Mode) => choose(next, setMode) }), [mode, dark])
  return <ModeContext value={choice}>{children}</ModeContext>
}

export function useMode(): ModeChoice {
  return useContext(ModeContext)
}

function choose(next: Mode, setMode: (mode: Mode) => void): void {
  remember(STORAGE_KEY, next)
  setMode(next)
}
