import { useFunnelParts } from './get-funnel-parts'
import { useProjectNames, useTeamNames } from './get-names'

/** What a filter offers, and how it is called, by its id. */
type Choices = Readonly<Record<string, string>>

export function useProjectChoices(asked: string | undefined): Choices {
  return useChoices('PROJECT', useProjectNames(), asked)
}

export function useTeamChoices(asked: string | undefined): Choices {
  return useChoices('TEAM', useTeamNames(), asked)
}

/** Those that contacts have, those that have a name, and the one that is asked for: not all that people look at is named. */
function useChoices(cut: 'PROJECT' | 'TEAM', names: ReadonlyMap<string, string>, asked: string | undefined): Choices {
  const seen = useFunnelParts(cut, { segmentId: null }).data?.parts.map(({ key }) => key) ?? []
  const keys = new Set([...seen, ...names.keys(), ...(asked === undefined ? [] : [asked])])
  return Object.fromEntries([...keys].map((key) => [key, names.get(key) ?? key]))
}
