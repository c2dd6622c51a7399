import { leadsProgramme, useSession } from '../../shared/session'
import { FlagList } from './flag-list'
import { StagnantList } from './stagnant-list'
import { WantedNames } from './wanted-names'

/** What waits for a person's word: names of buyers for everybody who sells, the rest for those who lead. */
export function ChecksView() {
  const leads = leadsProgramme(useSession())
  return (
    <>
      <WantedNames />
      {leads ? <FlagList /> : null}
      {leads ? <StagnantList /> : null}
    </>
  )
}
