import { Alert } from 'antd'
import { useProblemWords } from '../../shared/ui/problem-panel'

export function PushRefusal({ error }: { error: Error }) {
  const { title, detail } = useProblemWords(error)
  return <Alert type="error" showIcon role="alert" title={title} description={detail} style={{ marginBottom: 20 }} />
}
