import { describe, expect, it } from 'vitest'
import type { Menu, MenuItem } from '../../src/features/programme/api/menu'
import { entryDraftOf, entryOf, isOpen, isTooLong, ON_BAR, placesOf } from '../../src/features/programme/menu-draft'

const click: MenuItem = { name: '房源', kind: 'click', target: null, opens_centre: false, below: [] }
const group = (buttons: number): MenuItem => ({
  ...click,
  name: '更多',
  kind: 'group',
  below: Array(buttons).fill(click),
})
const menu = (bar: MenuItem[], entry: Menu['entry'] = null): Menu => ({
  version: 'v',
  page: 'https://x/broker',
  entry,
  bar,
})

describe('the entry in WeChat’s menu', () => {
  it('may be on the bar and in any group that has room', () => {
    expect(placesOf(menu([click, group(4), group(5)]))).toEqual([
      { place: ON_BAR, group: null, full: true },
      { place: 1, group: '更多', full: false },
      { place: 2, group: '更多', full: true },
    ])
    expect(placesOf(menu([]))).toEqual([{ place: ON_BAR, group: null, full: false }])
  })

  it('has room where it is', () => {
    const [bar] = placesOf(menu([click, click, click], { name: '经纪人', group: null }))
    expect(bar?.full).toBe(false)
    expect(placesOf(menu([group(5)], { name: '经纪人', group: 0 }))[1]?.full).toBe(false)
  })

  it('cannot go where a newer menu has no room or no group any more', () => {
    expect(isOpen(menu([click, group(4)]), 1)).toBe(true)
    expect(isOpen(menu([click, group(5)]), 1)).toBe(false)
    expect(isOpen(menu([click]), 1)).toBe(false)
    expect(isOpen(menu([click, click, click]), ON_BAR)).toBe(false)
  })

  it('is proposed where there is room, and else shown as it is', () => {
    expect(entryDraftOf(menu([click, click, group(2)]), '推荐')).toEqual({ name: '推荐', place: 2 })
    expect(entryDraftOf(menu([group(2)], { name: '经纪人', group: 0 }), '推荐')).toEqual({ name: '经纪人', place: 0 })
  })

  it('has a name that WeChat takes at its place', () => {
    expect(isTooLong({ name: '长长长长长', place: ON_BAR })).toBe(false)
    expect(isTooLong({ name: '长长长长长长', place: ON_BAR })).toBe(true)
    expect(isTooLong({ name: '长'.repeat(20), place: 0 })).toBe(false)
    expect(isTooLong({ name: '长'.repeat(21), place: 0 })).toBe(true)
  })

  it('is sent with the group that it goes into, and none for the bar', () => {
    expect(entryOf({ name: '推荐', place: ON_BAR })).toEqual({ name: '推荐', group: null })
    expect(entryOf({ name: '推荐', place: 1 })).toEqual({ name: '推荐', group: 1 })
  })
})
