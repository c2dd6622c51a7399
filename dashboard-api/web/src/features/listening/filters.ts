import type { Ask } from '../../shared/api/client'
import { CHANNELS } from '../../shared/vocabulary/channels'
import { STAGES } from '../../shared/vocabulary/stages'
import { CONVERSATION_STATES } from './api/conversations'
import { MESSAGE_CLASSES } from './names'

/** The filters of a search, as they stand in its address and in the API's. */
export const FILTERS = [
  'q',
  'message_class',
  'channel',
  'project',
  'stage',
  'state',
  'assignee',
  'since',
  'until',
  'collected',
] as const

export type FilterName = (typeof FILTERS)[number]
export type MessageFilters = Partial<Record<FilterName, string>>

const DAY = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const POSSIBLE: Record<FilterName, (value: string) => boolean> = {
  q: (value) => value.length <= 200,
  message_class: oneOf(MESSAGE_CLASSES),
  channel: oneOf(CHANNELS),
  project: () => true,
  stage: oneOf(STAGES),
  state: oneOf(CONVERSATION_STATES),
  assignee: () => true,
  since: (value) => DAY.test(value),
  until: (value) => DAY.test(value),
  collected: (value) => value === 'true',
}

/** What an address asks for; a value that cannot be is left out, so that an old link still opens something. */
export function filtersOf(search: URLSearchParams): MessageFilters {
  const filters: MessageFilters = {}
  for (const name of FILTERS) {
    const value = search.get(name)
    if (value !== null && value !== '' && POSSIBLE[name](value)) filters[name] = value
  }
  return filters
}

export function queryOf(filters: MessageFilters): string {
  const pairs = FILTERS.map((name): [string, string | undefined] => [name, filters[name]])
  return new URLSearchParams(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined)).toString()
}

/** What the API is asked for: `POSSIBLE` has held the values against what it knows. */
export function askOf({ collected, state, ...filters }: MessageFilters) {
  return {
    ...filters,
    state: state === undefined ? undefined : [state],
    collected: collected === undefined ? undefined : true,
  } as NonNullable<Ask<'/messages', 'get'>['query']>
}

export function withFilter(filters: MessageFilters, name: FilterName, value: string | undefined): MessageFilters {
  const { [name]: _, ...rest } = filters
  return value === undefined || value === '' ? rest : { ...rest, [name]: value }
}

function oneOf(values: readonly string[]): (value: string) => boolean {
  return (value) => values.includes(value)
}
