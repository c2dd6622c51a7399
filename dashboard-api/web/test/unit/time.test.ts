import { describe, expect, test } from 'vitest'
import {
  formatAbsolute,
  formatRelative,
  instantOfShanghai,
  isQuietHour,
  isWholeTime,
  shanghaiWallClock,
} from '../../src/shared/time'

const NOW = Date.parse('2026-11-22T04:00:00Z')

describe('Shanghai time', () => {
  test('a minute before midnight and midnight are two days', () => {
    expect(formatAbsolute('2026-11-30T15:59:00Z', 'en')).toBe('30 Nov 2026, 23:59')
    expect(formatAbsolute('2026-11-30T16:00:00Z', 'en')).toBe('1 Dec 2026, 00:00')
    expect(formatAbsolute('2026-11-30T16:00:00Z', 'zh-CN')).toBe('2026年12月1日 00:00')
  })

  test('a planned wall clock time is the same instant in every zone', () => {
    expect(instantOfShanghai('2026-12-01T00:00')).toBe('2026-11-30T16:00:00Z')
  })

  test('the wall clock of an instant leads back to it', () => {
    for (const instant of ['2026-02-28T15:59:00Z', '2026-02-28T16:00:00Z', '2028-02-29T16:30:00Z']) {
      expect(instantOfShanghai(shanghaiWallClock(Date.parse(instant)))).toBe(instant)
    }
  })

  test('what no clock shows is no instant', () => {
    for (const nonsense of ['', 'T23:59', '2026-13-01T10:00', '120266-05-01T10:00']) {
      expect(instantOfShanghai(nonsense)).toBeNull()
    }
  })

  test('a year is whole with its last digit only', () => {
    const typed = ['0002-05-01', '0020-05-01', '0202-05-01', '2026-05-01', '0202-05-01T10:00', '2026-05-01T10:00', '']
    expect(typed.filter(isWholeTime)).toEqual(['2026-05-01', '2026-05-01T10:00'])
  })

  test('quiet hours begin at 21:00 and end at 09:00', () => {
    expect(['20:59', '21:00', '00:00', '08:59', '09:00'].map((time) => isQuietHour(`2026-11-22T${time}`))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
  })
})

describe('a relative time', () => {
  test.each([
    ['2026-11-22T03:57:00Z', 'en', '3 minutes ago'],
    ['2026-11-22T03:59:30Z', 'en', 'just now'],
    ['2026-11-22T03:59:30Z', 'zh-CN', '刚刚'],
    ['2026-11-22T04:00:40Z', 'en', 'in 40 seconds'],
    ['2026-11-22T02:01:00Z', 'en', '1 hour ago'],
    ['2026-11-24T04:00:00Z', 'en', 'in 2 days'],
    ['2026-11-22T03:57:00Z', 'zh-CN', '3分钟前'],
  ])('%s in %s is "%s"', (instant, locale, words) => {
    expect(formatRelative(instant, NOW, locale)).toBe(words)
  })
})
