import { useCallback, useState } from 'react'
import type { Rule } from '../rule/rule'
import { type Group, ruleOf, treeOf } from '../rule/tree'

interface History {
  past: Group[]
  tree: Group
  future: Group[]
}

/** More steps than anyone takes back. */
const MAX_STEPS = 200

export interface TreeEditor {
  tree: Group
  rule: Rule
  change: (next: (tree: Group) => Group) => void
  undo: (() => void) | null
  redo: (() => void) | null
}

/** A rule tree with every step kept, so that none is a mistake. */
export function useTree(start: Rule): TreeEditor {
  const [history, setHistory] = useState<History>(() => ({ past: [], tree: treeOf(start), future: [] }))
  const change = useCallback((next: (tree: Group) => Group) => {
    setHistory(({ past, tree }) => ({ past: [...past.slice(-MAX_STEPS), tree], tree: next(tree), future: [] }))
  }, [])
  const undo = useCallback(() => setHistory(back), [])
  const redo = useCallback(() => setHistory(forth), [])
  return {
    tree: history.tree,
    rule: ruleOf(history.tree),
    change,
    undo: history.past.length > 0 ? undo : null,
    redo: history.future.length > 0 ? redo : null,
  }
}

function back(history: History): History {
  const tree = history.past.at(-1)
  if (tree === undefined) return history
  return { past: history.past.slice(0, -1), tree, future: [history.tree, ...history.future] }
}

function forth(history: History): History {
  const [tree, ...future] = history.future
  return tree === undefined ? history : { past: [...history.past, history.tree], tree, future }
}
