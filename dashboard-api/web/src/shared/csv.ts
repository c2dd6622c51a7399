export type Cell = string | number | null

// Excel takes a file for UTF-8 only when it begins with this mark.
const BYTE_ORDER_MARK = '\uFEFF'

/** RFC 4180 text; a text cell that a spreadsheet would take for a formula is defused with an apostrophe. */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('')
}

export function downloadCsv(fileName: string, rows: readonly (readonly Cell[])[]): void {
  const url = URL.createObjectURL(new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has taken the content over once the click is handled.
  window.setTimeout(() => URL.revokeObjectURL(url), 0)
}

function toField(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = startsFormula(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Spreadsheets skip leading blanks, and East Asian editions read full-width operators too. */
function startsFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]/.test(text) || /^[\t\r\n]/.test(text)
}
