import { anything, type FilterValues, filtersFrom, oneOf, queryFrom } from '../../shared/filters'
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
  origin: oneOf(INTERACTION_TYPES),
}

export type FilterName = keyof typeof POSSIBLE
export type Filters = FilterValues<FilterName>

export function filtersOf(search: URLSearchParams): Filters {
  return filtersFrom(search, POSSIBLE)
}

export function queryOf(filters: Filters): string {
  return queryFrom(filters, POSSIBLE)
}
