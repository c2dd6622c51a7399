import { expect, it } from 'vitest'
import { filtersNoteOf } from '../../src/shared/filters-note'

it('notes the filters of an address as people read them', () => {
  expect(filtersNoteOf('?channel=WECHAT&project=%E6%BB%A8%E6%B1%9F')).toBe('channel=WECHAT&project=滨江')
  expect(filtersNoteOf('')).toBe('')
})

it('cuts a note between characters, never within one', () => {
  const note = filtersNoteOf(`?q=${'🏠'.repeat(600)}`)
  expect([...note]).toHaveLength(500)
  expect(note.endsWith('🏠')).toBe(true)
})

it('keeps a note in one line', () => {
  expect(filtersNoteOf('?q=a%0D%0Ab%00c%09d%E2%80%A8e')).toBe('q=a b c d e')
})
