import { type Span, spanIn } from '../../shared/spans/spans'
import { BROKER_TYPES } from '../../shared/vocabulary/broker-types'
import { CHANNELS } from '../../shared/vocabulary/channels'
import { INTERACTION_TYPES } from '../../shared/vocabulary/interactions'
import { STAGES } from '../../shared/vocabulary/stages'

/** The filters of a list of contacts, as they stand in its address and in the API's. */
export const FILTERS = [
  'segment_id',
  'stage',
  'reached',
  'dormant',
  'promoter',
  'following',
  'channel',
  'project',
  'broker_type',
  'team',
  'month',
  'first_contact_from',
  'first_contact_to',
  'origin',
] as const

export type FilterName = (typeof FILTERS)[number]
export type Filters = Partial<Record<FilterName, string>>

/** What an address asks for; a value that cannot be is left out, so that an old link still opens something. */
export function filtersOf(search: URLSearchParams): Filters {
  const filters: Filters = {}
  for (const name of FILTERS) {
    const value = search.get(name)
    if (value !== null && isPossible(name, value)) filters[name] = value
  }
  return withDays(filters, spanIn(search, 'first_contact_from', 'first_contact_to'))
}

/** With other days of first contact; a day alone, or the last before the first, leaves them out. */
export function withDays(filters: Filters, { from, to }: Span): Filters {
  const { first_contact_from: _from, first_contact_to: _to, ...rest } = filters
  return from === '' || to < from ? rest : { ...rest, first_contact_from: from, first_contact_to: to }
}

/** When one end of the days is moved, the other stands where it was, or where the first now is if they would be reversed. */
export function withDay(filters: Filters, end: keyof Span, day: string): Filters {
  const [from, to] = [filters.first_contact_from ?? day, filters.first_contact_to ?? day]
  if (day === '') return withDays(filters, { from: '', to: '' })
  return withDays(
    filters,
    end === 'from' ? { from: day, to: to < day ? day : to } : { from: day < from ? day : from, to: day },
  )
}

export function queryOf(filters: Filters): string {
  return new URLSearchParams(FILTERS.flatMap((name) => pairs(name, filters[name]))).toString()
}

function pairs(name: string, value: string | undefined): [string, string][] {
  return value === undefined ? [] : [[name, value]]
}

function isPossible(name: FilterName, value: string): boolean {
  switch (name) {
    case 'stage':
    case 'reached':
      return STAGES.some((stage) => stage === value)
    case 'dormant':
    case 'promoter':
    case 'following':
      return value === 'true' || value === 'false'
    case 'channel':
      return CHANNELS.some((channel) => channel === value)
    case 'broker_type':
      return BROKER_TYPES.some((type) => type === value)
    case 'origin':
      return INTERACTION_TYPES.some((type) => type === value)
    case 'month':
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(value)
    default:
      return value !== ''
  }
}
