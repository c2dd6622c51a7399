import { App } from 'antd'
import { isUnauthorized } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import { messages } from './messages'

/** Does something and says what came of it; the answer is undefined where it was refused. */
export function useTelling() {
  const t = useMessages(messages)
  const { message } = App.useApp()
  const describe = useDescribeProblem()
  return async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      const answer = await work
      void message.success(t.done)
      return answer
    } catch (error) {
      if (error instanceof Error && !isUnauthorized(error)) void message.error(`${t.refused}: ${describe(error)}`)
      return undefined
    }
  }
}
