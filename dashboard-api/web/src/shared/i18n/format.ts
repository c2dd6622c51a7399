import { useMemo } from 'react'
import { formatAbsolute, formatDay, formatRelative } from '../time'
import { type Locale, useLocale } from './locale'

export interface Format {
  count: (value: number) => string
  percent: (fraction: number) => string
  /** Yuan, of cents. */
  money: (cents: number) => string
  absolute: (instant: string) => string
  day: (instant: string) => string
  relative: (instant: string, now: number) => string
}

export function formatFor(locale: Locale): Format {
  const count = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' })
  return {
    money: (cents) => money.format(cents / 100),
    count: (value) => count.format(value),
    percent: (fraction) => percent.format(fraction),
    absolute: (instant) => formatAbsolute(instant, locale),
    day: (instant) => formatDay(instant, locale),
    relative: (instant, now) => formatRelative(instant, now, locale),
  }
}

export function useFormat(): Format {
  const { locale } = useLocale()
  return useMemo(() => formatFor(locale), [locale])
}
