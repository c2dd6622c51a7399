import { describe, expect, it } from 'vitest'
import { finishedOf, isFinished, unfinished } from '../../src/features/segments/rule/complete'
import type { Rule } from '../../src/features/segments/rule/rule'
import {
  addPart,
  canMove,
  conditionOf,
  copyPart,
  type Group,
  groupOf,
  isGroup,
  movePart,
  type Part,
  partAt,
  removePart,
  replacePart,
  ruleOf,
  treeOf,
  unwrapPart,
  wrapPart,
} from '../../src/features/segments/rule/tree'

const RULE: Rule = {
  all: [
    { stage_in: ['CONSIDERATION'] },
    { any: [{ promoter: true }, { interaction_in: ['VISIT'], at_least: 1 }] },
    { none: [{ dormant: true }] },
  ],
}

describe('a rule tree', () => {
  it('is read and written without a change', () => {
    expect(ruleOf(treeOf(RULE))).toEqual(RULE)
  })

  it('keeps a condition that this page has no fields for', () => {
    const rule = { all: [{ subject_in: ['fan:o1'] }, { tomorrow: { is: 1 } }] }
    expect(ruleOf(treeOf(rule))).toEqual(rule)
  })

  it('gives a single condition a group to stand in', () => {
    expect(ruleOf(treeOf({ dormant: false }))).toEqual({ all: [{ dormant: false }] })
  })

  it('takes a new part at the end of a nested group', () => {
    const tree = treeOf(RULE)
    const added = addPart(tree, at(tree, 1).key, conditionOf({ following: true }))
    expect(rules(added, 'all', 1, 'any')).toEqual([
      { promoter: true },
      { interaction_in: ['VISIT'], at_least: 1 },
      { following: true },
    ])
  })

  it('replaces, copies and removes one part and leaves the others alone', () => {
    const tree = treeOf(RULE)
    const key = at(tree, 0).key
    const replaced = replacePart(tree, key, (part) => ({ key: part.key, rule: { phase_in: ['NURTURE'] } }))
    expect(rules(replaced, 'all')[0]).toEqual({ phase_in: ['NURTURE'] })
    expect(rules(removePart(tree, key), 'all')).toEqual((RULE.all as Rule[]).slice(1))
    const copied = copyPart(tree, at(tree, 1).key)
    expect(rules(copied, 'all')).toHaveLength(4)
    expect(new Set(copied.parts.map((part) => part.key)).size).toBe(4)
    expect(ruleOf(tree)).toEqual(RULE)
  })

  it('puts a part into a group and takes it out again', () => {
    const tree = treeOf(RULE)
    const wrapped = wrapPart(tree, at(tree, 0).key, 'none')
    expect(rules(wrapped, 'all')[0]).toEqual({ none: [{ stage_in: ['CONSIDERATION'] }] })
    expect(ruleOf(unwrapPart(wrapped, at(wrapped, 0).key))).toEqual(RULE)
  })

  it('moves parts within a group and out of it', () => {
    const tree = treeOf(RULE)
    const promoter = (at(tree, 1) as Group).parts[0] as Part
    expect(rules(movePart(tree, promoter.key, 1), 'all', 1, 'any')[1]).toEqual({ promoter: true })
    expect(rules(movePart(tree, promoter.key, -1), 'all')[1]).toEqual({ promoter: true })
    expect(rules(movePart(tree, at(tree, 0).key, 1), 'all')[1]).toEqual({ stage_in: ['CONSIDERATION'] })
    expect(canMove(tree, at(tree, 0).key, -1)).toBe(false)
    expect(canMove(tree, at(tree, 0).key, 1)).toBe(true)
  })

  it('never loses or doubles a condition, however it is moved', () => {
    const all = conditions(treeOf(RULE))
    for (const key of everyKey(treeOf(RULE))) expect(key).toBeTruthy()
    let tree = treeOf(RULE)
    for (let step = 0; step < 60; step++) {
      const keys = everyKey(tree)
      const key = keys[(step * 7) % keys.length] as string
      const by = step % 2 === 0 ? 1 : -1
      if (key !== tree.key && canMove(tree, key, by)) tree = movePart(tree, key, by)
      expect(conditions(tree)).toEqual(all)
    }
  })

  it('finds the part that a pointer of the server leads into', () => {
    const tree = treeOf(RULE)
    const visit = (at(tree, 1) as Group).parts[1] as Part
    expect(partAt(tree, '/all/1/any/1/at_least')).toBe(visit.key)
    expect(partAt(tree, '/all/2/none')).toBe(at(tree, 2).key)
    expect(partAt(tree, '')).toBe(tree.key)
    expect(partAt(tree, '/nowhere')).toBe(tree.key)
  })
})

describe('what is not finished', () => {
  it.each<[Rule, boolean]>([
    [{ stage_in: [] }, false],
    [{ stage_in: ['USE'] }, true],
    [{ dormant: false }, true],
    [{ interaction_count: {} }, false],
    [{ interaction_count: { from: 0 } }, true],
    [{ interaction_count: { from: 5, to: 2 } }, false],
    [{ reached: { stage: 'USE', from: '2026-03-01', to: '' } }, false],
    [{ reached: { stage: 'USE', from: '2026-03-01', to: '2026-03-31' } }, true],
    [{ interaction_in: [], at_least: 1 }, false],
    [{ interaction_in: ['VISIT'], at_least: 3, at_most: 1 }, false],
    [{ interaction_in: ['VISIT'], from: '2026-03-02', to: '2026-03-01' }, false],
    [{ something_new: 1 }, true],
  ])('%j is finished: %s', (rule, finished) => {
    expect(isFinished(rule)).toBe(finished)
  })

  it('is left out of the preview, with the groups that it leaves empty', () => {
    const tree = groupOf('all', [
      conditionOf({ dormant: true }),
      groupOf('any', [conditionOf({ stage_in: [] })]),
      groupOf('none'),
    ])
    expect(unfinished(tree)).toHaveLength(2)
    expect(ruleOf(finishedOf(tree) as Group)).toEqual({ all: [{ dormant: true }] })
    expect(finishedOf(groupOf('all'))).toBeNull()
  })
})

function at(tree: Group, index: number): Part {
  return tree.parts[index] as Part
}

function rules(tree: Group, ...path: (string | number)[]): Rule[] {
  // biome-ignore lint/suspicious/noExplicitAny: a path into JSON has no type
  return path.reduce<any>((value, step) => value[step], ruleOf(tree))
}

function conditions(part: Part): string[] {
  const own = isGroup(part) ? part.parts.flatMap(conditions) : [JSON.stringify(part.rule)]
  return own.sort()
}

function everyKey(part: Part): string[] {
  return [part.key, ...(isGroup(part) ? part.parts.flatMap(everyKey) : [])]
}
