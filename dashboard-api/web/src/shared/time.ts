/** The one zone in which people of Hearth read and plan times. */
export const ZONE = 'Asia/Shanghai'

// China has had no summer time since 1991, so a planned time always has this offset.
const OFFSET = '+08:00'

const WHOLE = /^20\d\d-\d\d-\d\d(T\d\d:\d\d)?$/

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** Day and time of an instant on a Shanghai clock, e.g. "22 Nov 2026, 18:30". */
export function formatAbsolute(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: ZONE,
    year: 'numeric',
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant))
}

/** The Shanghai day of an instant, e.g. "22 Nov 2026". */
export function formatDay(instant: string, locale: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: ZONE,
    year: 'numeric',
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
  }).format(new Date(instant))
}

/** The distance from now in the largest unit that fits, e.g. "3 minutes ago"; the last minute is "just now". */
export function formatRelative(instant: string, now: number, locale: string): string {
  const seconds = Math.round((Date.parse(instant) - now) / 1000)
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return words.format(Math.trunc(seconds / length), unit)
  }
  if (seconds > 0) return words.format(seconds, 'second')
  return locale === 'en' ? 'just now' : '刚刚'
}

/** The instant at which a Shanghai clock shows `wallClock` (`YYYY-MM-DDTHH:mm`), as ISO 8601 in UTC; null if none does. */
export function instantOfShanghai(wallClock: string): string | null {
  const instant = new Date(`${wallClock}:00${OFFSET}`)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString().replace('.000Z', 'Z')
}

/** Whether the text is a day of this century (`YYYY-MM-DD`), alone or with a time (`THH:mm`), and not the way to one. */
export function isWholeTime(text: string): boolean {
  return WHOLE.test(text)
}

/** What a Shanghai clock shows at an instant, as `YYYY-MM-DDTHH:mm`. */
export function shanghaiWallClock(epochMillis: number): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: ZONE,
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(epochMillis)
    .replace(' ', 'T')
}

/** Whether a Shanghai wall clock time lies in the hours that fans expect to be quiet, 21:00–09:00. */
export function isQuietHour(wallClock: string): boolean {
  const hour = Number(wallClock.slice(11, 13))
  return hour >= 21 || hour < 9
}

/** The day that a Shanghai calendar shows at an instant, as `YYYY-MM-DD`. */
export function dayOfShanghai(epochMillis: number): string {
  return shanghaiWallClock(epochMillis).slice(0, 10)
}
