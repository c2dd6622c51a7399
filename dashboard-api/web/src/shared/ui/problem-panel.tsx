import { Button } from 'antd'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/problem'
import { useMessages } from '../i18n/messages'
import { refusals } from '../referral/refusals'
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

/** Title and detail of a failure: the programme's refusals in the reader's language, else the server's own words. */
export function useProblemWords(error: Error): ProblemWords {
  return wordsFor(error, useMessages(texts), useMessages(refusals))
}

/** Puts a failure into one line. */
export function useDescribeProblem(): (error: Error) => string {
  const t = useMessages(texts)
  const refused = useMessages(refusals)
  return (error) => {
    const { title, detail, refusal } = wordsFor(error, t, refused)
    if (refusal) return detail
    const fields = error instanceof ApiProblem ? error.fieldErrors.map((one) => one.message) : []
    return fields.length > 0 ? fields.join(' · ') : detail || title
  }
}

interface ProblemWords {
  title: string
  detail: string
  /** Says more than what the server says about fields, which is in no reader's language. */
  refusal?: true
}

function wordsFor(
  error: Error,
  t: (typeof texts)['en'],
  refused: Readonly<Record<string, string | undefined>>,
): ProblemWords {
  if (!(error instanceof ApiProblem)) return { title: t.problemTitle, detail: error.message }
  const refusal = refused[error.refusal ?? '']
  if (refusal !== undefined) return { title: t.refusedTitle, detail: refusal, refusal: true }
  if (error.status === 0) return { title: t.unreachableTitle, detail: t.unreachableDetail }
  if (error.status === 403) return { title: t.forbiddenTitle, detail: error.detail || t.forbiddenDetail }
  return { title: error.title || t.problemTitle, detail: error.detail }
}
