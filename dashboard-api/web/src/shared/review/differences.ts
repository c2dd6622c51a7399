/** One place in which two documents differ; null where one of them has nothing. */
export interface Difference {
  /** Names and positions with dots between, such as `steps.2.timing.at_once`. */
  path: string
  before: string | null
  after: string | null
}

/** Where two JSON documents differ, in the order of their names. */
export function differences(before: unknown, after: unknown): Difference[] {
  const old = leaves(before)
  const now = leaves(after)
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
}

function leaves(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined) return found
  if (typeof value !== 'object') return found.set(path, String(value))
  for (const [name, part] of Object.entries(value)) leaves(part, path === '' ? name : `${path}.${name}`, found)
  return found
}
