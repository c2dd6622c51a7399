import type { Dayjs } from 'dayjs'

export const WALL_CLOCK = 'YYYY-MM-DDTHH:mm'

/** What the form holds; the fields bear the API's names so that its refusals find them. */
export interface PushDraft {
  name: string
  segment_id: string
  text: string
  /** A time on a Shanghai clock, whatever the zone of the browser. */
  send_at: Dayjs
}

/** WeChat counts characters as people do: an emoji that is one picture of several code units counts by code point. */
export function countCharacters(text: string): number {
  return [...text].length
}
