import { type Locale, useLocale } from './locale'

export type Messages<T> = Record<Locale, T>

/** The texts of a feature; the compiler refuses a text that one of the languages lacks. */
export function defineMessages<T>(messages: { en: T; 'zh-CN': NoInfer<T> }): Messages<T> {
  return messages
}

export function useMessages<T>(messages: Messages<T>): T {
  return messages[useLocale().locale]
}
