import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useMessages } from '../i18n/messages'
import type { ReviewedKind } from './api'
import { messages } from './messages'
import type { Review } from './review'
import { type Saved, useEditing } from './use-editing'

/** How documents of one kind come and go. */
export interface DocumentKind<D extends { review: Review }, V> {
  kind: ReviewedKind
  /** Of their list; each of them is kept below it under its id. */
  queryKey: readonly string[]
  /** What somebody types about one is kept in this tab under it. */
  draftKey: string
  idOf: (document: D) => string
  /** What an author lays out. */
  draftOf: (document: D) => V
  load: (id: string) => Promise<D>
  /** Without an id it is a new one. */
  save: (id: string | null, draft: V, revision: number | undefined) => Promise<D>
}

interface DocumentEditingOptions<D, V> {
  /** Null for a new one. */
  document: D | null
  initial: V
  /** Tells apart what new ones of different sorts begin with. */
  newKey?: string
  onCreated?: ((document: D) => void) | undefined
}

/** An author's work on a document, with what follows from saving it; mistakes are told from the first attempt on. */
export function useDocumentEditing<D extends { review: Review }, V>(
  { queryKey, draftKey, idOf, draftOf, load, save }: DocumentKind<D, V>,
  { document, initial, newKey = 'new', onCreated }: DocumentEditingOptions<D, V>,
) {
  const t = useMessages(messages)
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const [tried, setTried] = useState(false)
  const id = document === null ? null : idOf(document)
  const savedOf = (one: D): Saved<V> => ({ value: draftOf(one), review: one.review })
  const editing = useEditing<V>({
    draftKey: `${draftKey}.${id ?? newKey}`,
    initial,
    saved: document === null ? null : savedOf(document),
    load: async () => savedOf(await load(id ?? '')),
    send: async (draft, revision) => {
      const saved = await save(id, draft, revision)
      queryClient.setQueryData([...queryKey, idOf(saved)], saved)
      void queryClient.invalidateQueries({ queryKey, exact: true })
      void message.success(t.saved)
      onCreated?.(saved)
      return savedOf(saved)
    },
    onSaved: () => setTried(false),
  })

  function attempt(mistakes: number) {
    setTried(true)
    if (mistakes === 0) editing.save()
  }

  return { ...editing, id, tried, attempt }
}
