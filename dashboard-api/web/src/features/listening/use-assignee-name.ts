import { useSession } from '../../shared/session'
import { useAssignees } from './api/conversations'
import { mayAnswer } from './roles'

/** What accounts are called; their own names where nobody may ask for others. */
export function useAssigneeName(): (account: string) => string {
  const { data } = useAssignees(mayAnswer(useSession()))
  const names = new Map(data?.items.map(({ account, display_name }) => [account, display_name]))
  return (account) => names.get(account) ?? account
}
