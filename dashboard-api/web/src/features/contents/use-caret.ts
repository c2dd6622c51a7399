import { type RefObject, useCallback, useEffect, useRef } from 'react'

/** Remembers what is selected in `field`; the answer focuses it with that selection, whoever had the focus meanwhile. */
export function useCaret(field: RefObject<HTMLElement | null>): () => void {
  const last = useRef<Range | null>(null)

  useEffect(() => {
    function remember() {
      const selection = getSelection()
      if (selection === null || selection.rangeCount === 0) return
      const range = selection.getRangeAt(0)
      if (field.current?.contains(range.commonAncestorContainer)) last.current = range.cloneRange()
    }
    document.addEventListener('selectionchange', remember)
    return () => document.removeEventListener('selectionchange', remember)
  }, [field])

  return useCallback(() => {
    // Where the field has the focus, its selection is newer than what was last told of it.
    if (document.activeElement === field.current) return
    const range = last.current
    field.current?.focus()
    if (range === null || !field.current?.contains(range.commonAncestorContainer)) return
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  }, [field])
}
