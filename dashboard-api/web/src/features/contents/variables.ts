const NAMES = ['points', 'stage']
const PLACE = /\{\{\s*([a-z_]*)\s*(?:\|([^{}]*))?\}\}/g

/** A stretch of text, or what stands in for a variable when the fan has no such thing. */
export interface Piece {
  text: string
  variable: boolean
}

export function hasVariables(text: string): boolean {
  return text.includes('{{')
}

/** Whether every variable has a name that is known, and a fall-back. */
export function areVariablesUsable(text: string): boolean {
  for (const [, name, fallBack] of text.matchAll(PLACE)) {
    if (!NAMES.includes(name ?? '') || (fallBack ?? '').trim() === '') return false
  }
  const rest = text.replaceAll(PLACE, '')
  return !rest.includes('{{') && !rest.includes('}}')
}

/** The text as a fan reads it of whom nothing is known. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let end = 0
  for (const match of text.matchAll(PLACE)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index), variable: false })
    found.push({ text: match[2] ?? match[0], variable: true })
    end = match.index + match[0].length
  }
  if (end < text.length) found.push({ text: text.slice(end), variable: false })
  return found
}
