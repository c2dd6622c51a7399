import { createContext, useContext } from 'react'
import type { Group } from '../rule/tree'

interface Builder {
  tree: Group
  change: (next: (tree: Group) => Group) => void
  /** What the server said about a part, by its key. */
  problems: ReadonlyMap<string, string>
  /** The part that was added last, and wants the keyboard. */
  fresh: string | null
  setFresh: (key: string) => void
}

export const BuilderContext = createContext<Builder | null>(null)

/** The rule that is built; only inside of the builder. */
export function useBuilder(): Builder {
  const builder = useContext(BuilderContext)
  if (builder === null) throw new Error('No builder around this component')
  return builder
}
