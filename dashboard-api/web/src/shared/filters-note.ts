/** As much of an address as the record of an export keeps, in characters. */
const MOST_CHARACTERS = 500

/**
 * What a page was narrowed down by, as people read it, so that the server sees what is typed there for what it is. One line:
 * whoever pastes a link with a line break in it may take the table all the same.
 */
export function filtersNoteOf(search: string): string {
  const line = [...new URLSearchParams(search)].map(([name, value]) => `${name}=${value}`).join('&')
  return [...line.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')].slice(0, MOST_CHARACTERS).join('')
}
