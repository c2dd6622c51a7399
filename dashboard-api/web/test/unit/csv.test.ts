import { describe, expect, test } from 'vitest'
import { toCsv } from '../../src/shared/csv'

const MARK = '\uFEFF'

describe('a CSV export', () => {
  test('quotes what would break a row', () => {
    expect(toCsv([['a,b', 'say "hi"', 'two\nlines']])).toBe(`${MARK}"a,b","say ""hi""","two\nlines"\r\n`)
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', '＋1', '－1', '＠A'])(
    'defuses %j, which a spreadsheet would compute',
    (text) => {
      expect(toCsv([[text]]).replace(/["\uFEFF]/g, '')).toMatch(/^'/)
    },
  )

  test('leaves numbers as numbers, negative ones too, and keeps nothing empty', () => {
    expect(toCsv([[-3, 0.25, null]])).toBe(`${MARK}-3,0.25,\r\n`)
  })

  test('leaves plain text alone', () => {
    expect(toCsv([['近期询盘', 'a=b']])).toBe(`${MARK}近期询盘,a=b\r\n`)
  })
})
