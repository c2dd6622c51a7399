import { expect, test } from 'vitest'
import { failuresByHour } from '../../src/features/operations/failed-hours'

const NOW = Date.parse('2026-11-22T04:20:00Z')

test('a burst stands in its hour, between hours without a failure', () => {
  const failed = [
    { hour: '2026-11-22T02:00:00Z', cause: '-1', count: 40 },
    { hour: '2026-11-22T04:00:00Z', cause: '45009', count: 1 },
  ]
  const { hours, causes } = failuresByHour(failed, NOW)
  expect(hours).toHaveLength(24)
  expect([hours[0], hours[23]]).toEqual(['2026-11-21T05:00:00.000Z', '2026-11-22T04:00:00.000Z'])
  expect(causes.map(({ cause, counts }) => [cause, counts.slice(-4)])).toEqual([
    ['-1', [0, 40, 0, 0]],
    ['45009', [0, 0, 0, 1]],
  ])
})

test('the rarest of many causes stand together, and none is lost', () => {
  const failed = [1, 2, 3, 4, 5, 6].map((count) => ({ hour: '2026-11-22T03:00:00Z', cause: `c${count}`, count }))
  const { causes } = failuresByHour(failed, NOW)
  expect(causes.map(({ cause, counts }) => [cause, counts[22]])).toEqual([
    ['c6', 6],
    ['c5', 5],
    ['c4', 4],
    ['c3', 3],
    [null, 3],
  ])
})
