import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/features/evaluation/api/evaluation'
import {
  changeOf,
  contactsOf,
  isGain,
  lastDay,
  neighbour,
  targetOf,
  typedOf,
  verdictOf,
} from '../../src/features/evaluation/figures'

const FIGURE: Figure = {
  figure: 'DEALS',
  group: 'EFFICIENCY',
  unit: 'COUNT',
  better: 'MORE',
  value: 12,
  before: 10,
  target: null,
}
const TIME: Figure = { ...FIGURE, figure: 'FIRST_CONTACT', unit: 'HOURS', better: 'LESS' }

describe('a figure of a period', () => {
  it('is compared with the period before where there is something to compare', () => {
    expect(changeOf(FIGURE)).toBeCloseTo(0.2)
    expect(changeOf({ ...FIGURE, before: 0 })).toBeNull()
    expect(changeOf({ ...FIGURE, value: null })).toBeNull()
  })

  it('opens the contacts that came on its days, where it counts contacts', () => {
    const week = { from: '2026-11-16', to: lastDay('2026-11-23') }
    expect(contactsOf({ ...FIGURE, figure: 'NEW_CONTACTS' }, week)).toEqual({
      first_contact_from: '2026-11-16',
      first_contact_to: '2026-11-22',
    })
    expect(contactsOf(FIGURE, week)).toBeNull()
  })

  it('meets its target when it reaches it', () => {
    expect(verdictOf(FIGURE)).toBe('NONE')
    expect(verdictOf({ ...FIGURE, target: 12 })).toBe('MET')
    expect(verdictOf({ ...FIGURE, target: 13 })).toBe('MISSED')
    expect(verdictOf({ ...FIGURE, value: null, target: 1 })).toBe('NONE')
  })

  it('is better for being smaller where it is a time', () => {
    expect(verdictOf({ ...TIME, target: 12 })).toBe('MET')
    expect(verdictOf({ ...TIME, target: 11 })).toBe('MISSED')
    expect(verdictOf({ ...TIME, value: null, target: 11 })).toBe('NONE')
    expect(isGain(FIGURE)).toBe(true)
    expect(isGain(TIME)).toBe(false)
    expect(isGain({ ...TIME, value: 10 })).toBeNull()
  })

  it('has a target that is typed in per cent or yuan and kept as a part or cents', () => {
    expect(targetOf(7, 'RATE')).toBe(0.07)
    expect(typedOf(0.07, 'RATE')).toBe(7)
    expect(targetOf(12.34, 'CENTS')).toBe(1234)
    expect(typedOf(1234, 'CENTS')).toBe(12.34)
    expect(targetOf(5, 'COUNT')).toBe(5)
  })
})

describe('the neighbours of a period', () => {
  it('are the week, month or quarter beside it', () => {
    expect(neighbour('2026-11-16', 'WEEK', -1)).toBe('2026-11-09')
    expect(neighbour('2026-12-28', 'WEEK', 1)).toBe('2027-01-04')
    expect(neighbour('2026-03-01', 'MONTH', -1)).toBe('2026-02-01')
    expect(neighbour('2026-12-01', 'MONTH', 1)).toBe('2027-01-01')
    expect(neighbour('2026-01-01', 'QUARTER', -1)).toBe('2025-10-01')
    expect(lastDay('2026-03-01')).toBe('2026-02-28')
  })
})
