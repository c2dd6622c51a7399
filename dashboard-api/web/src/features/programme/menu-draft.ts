import type { Menu, MenuEntry } from './api/menu'

/** The places of WeChat's menus, and how long names may be there in UTF-8. */
const BAR = { buttons: 3, nameBytes: 16 }
const GROUP = { buttons: 5, nameBytes: 60 }

/** A choice has no null: the bar is what no group is. */
export const ON_BAR = -1

export interface EntryDraft {
  name: string
  place: number
}

export interface MenuPlace {
  place: number
  /** The name of the group; null for the bar. */
  group: string | null
  /** Whether there is no room for another button. */
  full: boolean
}

/** Where the entry may be; where it is already there is always room for it. */
export function placesOf({ bar, entry }: Menu): MenuPlace[] {
  const groups = bar.flatMap(({ name, kind, below }, place) =>
    kind === 'group' ? [{ place, group: name, full: below.length >= GROUP.buttons && entry?.group !== place }] : [],
  )
  return [{ place: ON_BAR, group: null, full: bar.length >= BAR.buttons && !standsOnBar(entry) }, ...groups]
}

/** Whether there is room for the entry; a draft may be older than the menu. */
export function isOpen(menu: Menu, place: number): boolean {
  return placesOf(menu).some((candidate) => candidate.place === place && !candidate.full)
}

export function isTooLong({ name, place }: EntryDraft): boolean {
  const most = place === ON_BAR ? BAR.nameBytes : GROUP.nameBytes
  return new TextEncoder().encode(name.trim()).length > most
}

export function entryDraftOf(menu: Menu, name: string): EntryDraft {
  if (menu.entry !== null) return { name: menu.entry.name, place: menu.entry.group ?? ON_BAR }
  return { name, place: placesOf(menu).find(({ full }) => !full)?.place ?? ON_BAR }
}

export function entryOf({ name, place }: EntryDraft): MenuEntry {
  return { name, group: place === ON_BAR ? null : place }
}

function standsOnBar(entry: MenuEntry | null): boolean {
  return entry !== null && entry.group === null
}
