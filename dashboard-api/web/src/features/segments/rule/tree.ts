import { type GroupKind, groupKindOf, type Rule } from './rule'

/** A rule while it is edited: every part has a key of its own, so that it is known again wherever it moves. */
export type Part = Group | Condition

export interface Group {
  key: string
  kind: GroupKind
  parts: Part[]
}

export interface Condition {
  key: string
  rule: Rule
}

export function isGroup(part: Part): part is Group {
  return 'parts' in part
}

let keys = 0

function nextKey(): string {
  keys += 1
  return `part-${keys}`
}

export function conditionOf(rule: Rule): Condition {
  return { key: nextKey(), rule }
}

export function groupOf(kind: GroupKind, parts: Part[] = []): Group {
  return { key: nextKey(), kind, parts }
}

/** The tree of a rule. What stands at the top is a group, so that there is a place to add to. */
export function treeOf(rule: Rule): Group {
  const part = partOf(rule)
  return isGroup(part) ? part : groupOf('all', [part])
}

function partOf(rule: Rule): Part {
  const kind = groupKindOf(rule)
  return kind === null ? conditionOf(rule) : groupOf(kind, (rule[kind] as Rule[]).map(partOf))
}

/** The rule of a tree, as it is sent. */
export function ruleOf(part: Part): Rule {
  return isGroup(part) ? { [part.kind]: part.parts.map(ruleOf) } : part.rule
}

/** The tree with each part replaced by what `change` makes of it; null takes it out. */
function mapParts(group: Group, key: string, change: (part: Part) => Part[]): Group {
  return {
    ...group,
    parts: group.parts.flatMap((part) => {
      if (part.key === key) return change(part)
      return isGroup(part) ? [mapParts(part, key, change)] : [part]
    }),
  }
}

export function replacePart(tree: Group, key: string, next: (part: Part) => Part): Group {
  return tree.key === key ? (next(tree) as Group) : mapParts(tree, key, (part) => [next(part)])
}

export function removePart(tree: Group, key: string): Group {
  return mapParts(tree, key, () => [])
}

export function addPart(tree: Group, groupKey: string, added: Part): Group {
  return replacePart(tree, groupKey, (part) => (isGroup(part) ? { ...part, parts: [...part.parts, added] } : part))
}

/** Puts a part into a new group at its place. */
export function wrapPart(tree: Group, key: string, kind: GroupKind): Group {
  return mapParts(tree, key, (part) => [groupOf(kind, [part])])
}

/** Puts a group's parts in its own place. */
export function unwrapPart(tree: Group, key: string): Group {
  return mapParts(tree, key, (part) => (isGroup(part) ? part.parts : [part]))
}

export function copyPart(tree: Group, key: string): Group {
  return mapParts(tree, key, (part) => [part, partOf(ruleOf(part))])
}

/** Moves a part one place up or down; at the edge of its group it leaves the group, on that side of it. */
export function movePart(tree: Group, key: string, by: -1 | 1): Group {
  return moved(tree, key, by).group
}

function moved(group: Group, key: string, by: -1 | 1): { group: Group; left: Part | null } {
  const index = group.parts.findIndex((part) => part.key === key)
  if (index >= 0) return movedHere(group, index, by)
  const parts: Part[] = []
  for (const part of group.parts) {
    if (!isGroup(part)) {
      parts.push(part)
      continue
    }
    const { group: inner, left } = moved(part, key, by)
    if (left !== null && by < 0) parts.push(left)
    parts.push(inner)
    if (left !== null && by > 0) parts.push(left)
  }
  return { group: { ...group, parts }, left: null }
}

function movedHere(group: Group, index: number, by: -1 | 1): { group: Group; left: Part | null } {
  const part = group.parts[index] as Part
  const rest = group.parts.filter((_, place) => place !== index)
  const place = index + by
  if (place < 0 || place > rest.length) return { group: { ...group, parts: rest }, left: part }
  return { group: { ...group, parts: [...rest.slice(0, place), part, ...rest.slice(place)] }, left: null }
}

/** Whether a part can move that way: everything but the first and last at the top. */
export function canMove(tree: Group, key: string, by: -1 | 1): boolean {
  const edge = by < 0 ? tree.parts[0] : tree.parts.at(-1)
  return edge?.key !== key
}

/** Every part with the place that a JSON pointer of the sent rule has for it. */
export function pointers(part: Part, pointer = ''): Map<string, string> {
  const found = new Map([[pointer, part.key]])
  if (isGroup(part)) {
    part.parts.forEach((child, index) => {
      for (const [at, key] of pointers(child, `${pointer}/${part.kind}/${index}`)) found.set(at, key)
    })
  }
  return found
}

/** The innermost part that a pointer leads into. */
export function partAt(tree: Group, pointer: string): string {
  const places = pointers(tree)
  let at = pointer
  while (at !== '' && !places.has(at)) at = at.slice(0, at.lastIndexOf('/'))
  return places.get(at) ?? tree.key
}
