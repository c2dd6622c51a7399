import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { recall, remember } from '../preference'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

const STORAGE_KEY = 'hearth.locale'

interface LocaleChoice {
  locale: Locale
  setLocale: (locale: Locale) => void
}

const LocaleContext = createContext<LocaleChoice>({ locale: 'en', setLocale: () => undefined })

export function LocaleProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(() => recall(STORAGE_KEY, LOCALES) ?? localeFor(navigator.languages))
  useLayoutEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const choice = useMemo(() => ({ locale, setLocale: (next: Locale) => choose(next, setLocale) }), [locale])
  return <LocaleContext value={choice}>{children}</LocaleContext>
}

export function useLocale(): LocaleChoice {
  return useContext(LocaleContext)
}

/** The first language of the reader that Hearth speaks; English when it speaks none. */
export function localeFor(languages: readonly string[]): Locale {
  for (const language of languages) {
    if (/^zh\b/i.test(language)) return 'zh-CN'
    if (/^en\b/i.test(language)) return 'en'
  }
  return 'en'
}

function choose(next: Locale, setLocale: (locale: Locale) => void): void {
  remember(STORAGE_KEY, next)
  setLocale(next)
}
