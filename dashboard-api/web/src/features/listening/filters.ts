import type { Ask } from '../../shared/api/client'
import { anything, type FilterValues, filtersFrom, oneOf, queryFrom } from '../../shared/filters'
import { CHANNELS } from '../../shared/vocabulary/channels'
import { STAGES } from '../../shared/vocabulary/stages'
import { CONVERSATION_STATES } from './api/conversations'
import { MESSAGE_CLASSES } from './names'

const DAY = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const day = (value: string) => DAY.test(value)

/** The filters of a search among texts. */
const POSSIBLE = {
  q: (value: string) => value.length <= 200,
  message_class: oneOf(MESSAGE_CLASSES),
  channel: oneOf(CHANNELS),
  project: anything,
  stage: oneOf(STAGES),
  state: oneOf(CONVERSATION_STATES),
  assignee: anything,
  since: day,
  until: day,
  collected: oneOf(['true']),
}

export type FilterName = keyof typeof POSSIBLE
export type MessageFilters = FilterValues<FilterName>

export function filtersOf(search: URLSearchParams): MessageFilters {
  return filtersFrom(search, POSSIBLE)
}

export function queryOf(filters: MessageFilters): string {
  return queryFrom(filters, POSSIBLE)
}

/** What the API is asked for: `POSSIBLE` has held the values against what it knows. */
export function askOf({ collected, state, ...filters }: MessageFilters) {
  return {
    ...filters,
    state: state === undefined ? undefined : [state],
    collected: collected === undefined ? undefined : true,
  } as NonNullable<Ask<'/messages', 'get'>['query']>
}
