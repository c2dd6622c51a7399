import { Alert } from 'antd'
import { ApiProblem } from '../api/problem'
import { useMessages } from '../i18n/messages'
import { useDescribeProblem } from '../ui/problem-panel'
import { names } from './names'

/** Puts a refusal of the programme into the reader's language; whatever else failed, into the server's words. */
export function useRefusalWords(): (error: Error) => string {
  const { refusals } = useMessages(names)
  const describe = useDescribeProblem()
  return (error) => (error instanceof ApiProblem && refusals[error.refusal ?? '']) || describe(error)
}

export function Refusal({ error }: { error: Error | null }) {
  const words = useRefusalWords()
  if (error === null) return null
  return <Alert type="error" showIcon role="alert" title={words(error)} style={{ marginBottom: 20 }} />
}
