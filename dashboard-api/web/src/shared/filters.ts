/** The filters of a list, as they stand in its address and in the API's: those that are not there do not matter. */
export type FilterValues<Name extends string> = Partial<Record<Name, string>>

/** Which values each filter may have, in the order in which an address has them. */
export type PossibleValues<Name extends string> = Readonly<Record<Name, (value: string) => boolean>>

/** What an address asks for; a value that cannot be is left out, so that an old link still opens something. */
export function filtersFrom<Name extends string>(
  search: URLSearchParams,
  possible: PossibleValues<Name>,
): FilterValues<Name> {
  const filters: FilterValues<Name> = {}
  for (const name of namesOf(possible)) {
    const value = search.get(name)
    if (value !== null && value !== '' && possible[name](value)) filters[name] = value
  }
  return filters
}

export function queryFrom<Name extends string>(filters: FilterValues<Name>, possible: PossibleValues<Name>): string {
  const pairs = namesOf(possible).map((name): [string, string | undefined] => [name, filters[name]])
  return new URLSearchParams(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined)).toString()
}

/** The filters with another value of one of them; without one it does not matter any more. */
export function withFilter<Name extends string>(
  filters: FilterValues<Name>,
  name: Name,
  value: string | undefined,
): FilterValues<Name> {
  const { [name]: _, ...rest } = filters
  return (value === undefined || value === '' ? rest : { ...rest, [name]: value }) as FilterValues<Name>
}

export function oneOf(values: readonly string[]): (value: string) => boolean {
  return (value) => values.includes(value)
}

export const anything = () => true

function namesOf<Name extends string>(possible: PossibleValues<Name>): Name[] {
  return Object.keys(possible) as Name[]
}
