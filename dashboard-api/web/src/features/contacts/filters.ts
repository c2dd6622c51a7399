import { anything, type FilterValues, filtersFrom, oneOf, queryFrom } from '../../shared/filters'
import { type Span, spanIn } from '../../shared/spans/spans'
import { BROKER_TYPES } from '../../shared/vocabulary/broker-types'
import { CHANNELS } from '../../shared/vocabulary/channels'
import { INTERACTION_TYPES } from '../../shared/vocabulary/interactions'
import { STAGES } from '../../shared/vocabulary/stages'

const flag = oneOf(['true', 'false'])

/** The filters of a list of contacts. */
const POSSIBLE = {
  segment_id: anything,
  stage: oneOf(STAGES),
  reached: oneOf(STAGES),
  dormant: flag,
  promoter: flag,
  following: flag,
  channel: oneOf(CHANNELS),
  project: anything,
  broker_type: oneOf(BROKER_TYPES),
  team: anything,
  month: (value: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(value),
  first_contact_from: anything,
  first_contact_to: anything,
  origin: oneOf(INTERACTION_TYPES),
}

export type FilterName = keyof typeof POSSIBLE
export type Filters = FilterValues<FilterName>

export function filtersOf(search: URLSearchParams): Filters {
  return withDays(filtersFrom(search, POSSIBLE), spanIn(search, 'first_contact_from', 'first_contact_to'))
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
  return queryFrom(filters, POSSIBLE)
}
