import { Button } from 'antd'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/problem'
import { useMessages } from '../i18n/messages'
import { refusals } from '../referral/refusals'
import { problemAdvice, problemTitles } from './problem-words'
import { StatePanel } from './state-panel'
import { texts } from './texts'

interface ProblemPanelProps {
  error: Error
  onRetry: () => void
  retrying: boolean
  actions?: ReactNode
}

/** A failed call in words, with the way to try it again where that may help. */
export function ProblemPanel({ error, onRetry, retrying, actions }: ProblemPanelProps) {
  const t = useMessages(texts)
  const words = useProblemWords(error)
  return (
    <StatePanel
      role="alert"
      title={words.title}
      actions={
        <>
          {error instanceof ApiProblem && error.status === 403 ? null : (
            <Button type="primary" onClick={onRetry} loading={retrying}>
              {t.retry}
            </Button>
          )}
          {actions}
        </>
      }
      {...(error instanceof ApiProblem ? { footnote: t.code(error.code, error.status) } : {})}
    >
      {words.detail}
    </StatePanel>
  )
}

/** Title and detail of a failure in the reader's language; the server's own words are the detail where no others fit. */
export function useProblemWords(error: Error): ProblemWords {
  return wordsFor(error, useWords())
}

/** Puts a failure into one line. */
export function useDescribeProblem(): (error: Error) => string {
  const words = useWords()
  return (error) => {
    const { title, detail, refusal } = wordsFor(error, words)
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

type Named = Readonly<Record<string, string | undefined>>

interface Words {
  t: (typeof texts)['en']
  titles: Named
  advice: Named
  refused: Named
}

function useWords(): Words {
  return {
    t: useMessages(texts),
    titles: useMessages(problemTitles),
    advice: useMessages(problemAdvice),
    refused: useMessages(refusals),
  }
}

function wordsFor(error: Error, { t, titles, advice, refused }: Words): ProblemWords {
  if (!(error instanceof ApiProblem)) return { title: t.problemTitle, detail: error.message }
  const refusal = refused[error.refusal ?? '']
  if (refusal !== undefined) return { title: t.refusedTitle, detail: refusal, refusal: true }
  if (error.status === 0) return { title: t.unreachableTitle, detail: t.unreachableDetail }
  return {
    title: titles[error.code] ?? (error.title || t.problemTitle),
    detail: advice[error.code] ?? error.detail,
  }
}
