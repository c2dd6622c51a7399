import { ApiProblem } from '../../../shared/api/problem'
import { type Group, partAt } from '../rule/tree'

/** What the server refused, put where it belongs. */
export interface Problems {
  name: string | null
  /** By the keys of parts. */
  parts: ReadonlyMap<string, string>
  rest: string | null
}

const RULE = '/rule'

export function problemsOf(error: Error | null, tree: Group): Problems {
  if (error === null) return { name: null, parts: new Map(), rest: null }
  if (!(error instanceof ApiProblem) || error.fieldErrors.length === 0) {
    const text = error instanceof ApiProblem ? error.detail || error.title : error.message
    return { name: null, parts: new Map(), rest: text }
  }
  const parts = new Map<string, string>()
  const rest: string[] = []
  let name: string | null = null
  for (const { field, pointer, message } of error.fieldErrors) {
    if (field === 'name') name = message
    else if (pointer?.startsWith(RULE)) parts.set(partAt(tree, pointer.slice(RULE.length)), message)
    else rest.push(`${field}: ${message}`)
  }
  return { name, parts, rest: rest.length === 0 ? null : rest.join(' ') }
}
