import { Button } from 'antd'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/problem'
import { useMessages } from '../i18n/messages'
import { StatePanel } from './state-panel'
import { texts } from './texts'

interface ProblemPanelProps {
  error: Error
  onRetry: () => void
  retrying: boolean
  actions?: ReactNode
}

/** A failed call in the server's words, with the way to try it again. */
export function ProblemPanel({ error, onRetry, retrying, actions }: ProblemPanelProps) {
  const t = useMessages(texts)
  const words = useProblemWords(error)
  return (
    <StatePanel
      role="alert"
      title={words.title}
      actions={
        <>
          <Button type="primary" onClick={onRetry} loading={retrying}>
            {t.retry}
          </Button>
          {actions}
        </>
      }
      {...(error instanceof ApiProblem ? { footnote: t.code(error.code, error.status) } : {})}
    >
      {words.detail}
    </StatePanel>
  )
}

/** Title and detail of a failure; the server's own where it gave them. */
export function useProblemWords(error: Error): ProblemWords {
  return wordsFor(error, useMessages(texts))
}

/** Puts a failure into one line. */
export function useDescribeProblem(): (error: Error) => string {
  const t = useMessages(texts)
  return (error) => {
    const { title, detail } = wordsFor(error, t)
    const fields = error instanceof ApiProblem ? error.fieldErrors.map((one) => one.message) : []
    return fields.length > 0 ? fields.join(' · ') : detail || title
  }
}

interface ProblemWords {
  title: string
  detail: string
}

function wordsFor(error: Error, t: (typeof texts)['en']): ProblemWords {
  if (!(error instanceof ApiProblem)) return { title: t.problemTitle, detail: error.message }
  if (error.status === 0) return { title: t.unreachableTitle, detail: t.unreachableDetail }
  if (error.status === 403) return { title: t.forbiddenTitle, detail: error.detail || t.forbiddenDetail }
  return { title: error.title || t.problemTitle, detail: error.detail }
}
