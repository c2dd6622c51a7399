import { Alert } from 'antd'
import { useDescribeProblem } from '../ui/problem-panel'

/** What the server refused, in the reader's language where it is the programme's to refuse. */
export function Refusal({ error }: { error: Error | null }) {
  const describe = useDescribeProblem()
  if (error === null) return null
  return <Alert type="error" showIcon role="alert" title={describe(error)} style={{ marginBottom: 20 }} />
}
