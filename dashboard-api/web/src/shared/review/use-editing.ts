import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ApiProblem } from '../api/problem'
import { dropDraft, findDraft, useKeptDraft } from '../draft'
import { differences } from './differences'
import type { Review } from './review'

/** A document as the server has it. */
export interface Saved<V> {
  value: V
  review: Review
}

interface EditingOptions<V> {
  /** Names what is edited, for what is kept in this tab. */
  draftKey: string
  /** What a new document begins with. */
  initial: V
  /** Null for a new document. */
  saved: Saved<V> | null
  send: (value: V, revision: number | undefined) => Promise<Saved<V>>
  load: () => Promise<Saved<V>>
  onSaved?: (saved: Saved<V>) => void
}

interface Kept<V> {
  value: V
  revision: number | undefined
}

/**
 * What is typed about a document, apart from what is saved of it: it survives a refusal, an expired session, a reload,
 * and somebody else who saves meanwhile.
 */
export function useEditing<V>({ draftKey, initial, saved, send, load, onSaved }: EditingOptions<V>) {
  const [kept] = useState(() => findDraft<Kept<V>>(draftKey))
  const [base, setBase] = useState(saved)
  const [value, setValue] = useState<V>(kept?.value.value ?? saved?.value ?? initial)
  const [restoredAt, setRestoredAt] = useState(kept?.keptAt ?? null)
  const [conflict, setConflict] = useState<Saved<V> | null>(() =>
    kept !== null && saved !== null && kept.value.revision !== saved.review.revision ? saved : null,
  )
  // A new epoch is a value that did not come from the form, which then begins anew.
  const [epoch, setEpoch] = useState(0)
  const dirty = differences(value, base?.value ?? initial).length > 0

  function replace(next: Saved<V> | null) {
    setBase(next)
    setValue(next?.value ?? initial)
    setConflict(null)
    setRestoredAt(null)
    setEpoch((former) => former + 1)
  }

  const saving = useMutation({
    mutationFn: (revision: number | undefined) => send(value, revision),
    onSuccess: (next) => {
      dropDraft(draftKey)
      replace(next)
      onSaved?.(next)
    },
    onError: async (error) => {
      if (isConflict(error)) setConflict(await load())
    },
  })

  if (saved !== null && base !== null && saved.review.revision > base.review.revision && !dirty && !saving.isPending) {
    replace(saved)
  }
  useKeptDraft<Kept<V>>(draftKey, dirty ? { value, revision: base?.review.revision } : null)
  useEffect(() => {
    if (!dirty) dropDraft(draftKey)
  }, [dirty, draftKey])

  return {
    value,
    change: setValue,
    dirty,
    epoch,
    base,
    restoredAt,
    conflict,
    saving: saving.isPending,
    error: saving.error !== null && !isConflict(saving.error) ? saving.error : null,
    save: () => saving.mutate(base?.review.revision),
    saveMine: () => saving.mutate(conflict?.review.revision),
    revert: () => replace(conflict ?? base),
  }
}

function isConflict(error: Error): boolean {
  return error instanceof ApiProblem && error.code === 'changed_meanwhile'
}
