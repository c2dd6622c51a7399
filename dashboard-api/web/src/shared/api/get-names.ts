import { useProgramme } from './programme'

/** What things are called, by their ids; empty until the names are there. */
type Names = ReadonlyMap<string, string>

export function useTeamNames(wanted = true): Names {
  const { data } = useProgramme('/teams', {}, wanted)
  return new Map(data?.items.map(({ team_id, name }) => [team_id, name]))
}

export function useProjectNames(wanted = true): Names {
  const { data } = useProgramme('/projects', {}, wanted)
  return new Map(data?.items.map(({ project_id, name }) => [project_id, name]))
}
