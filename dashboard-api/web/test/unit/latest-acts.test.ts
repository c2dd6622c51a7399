import { expect, it } from 'vitest'
import type { ReviewEvent } from '../../src/shared/review/api'
import { latestActs } from '../../src/shared/review/latest-acts'

const did = (name: string, act: ReviewEvent['act']): ReviewEvent => ({
  version: 1,
  act,
  hash: 'h',
  account: name,
  name,
  note: null,
  occurred_at: '2026-11-22T04:00:00Z',
})

it('names who wrote last, whatever the alphabet says, and what was done with it since', () => {
  const events = [did('Zhou', 'CREATED'), did('An', 'EDITED'), did('Zhou', 'SUBMITTED')]
  expect(latestActs(events).map(({ name, act }) => `${name} ${act}`)).toEqual(['An EDITED', 'Zhou SUBMITTED'])
  expect(latestActs([])).toEqual([])
})
