import { useProgramme } from './programme'

/** What things are called, by their ids; empty until the names are there. */
type Names = ReadonlyMap<string, string>

export function useTeamNames(wanted = true): Names {
  const { data } = useProgramme<{ items: { team_id: string; name: string }[] }>('/teams', wanted)
  return new Map(data?.items.map(({ team_id, name }) => [team_id, name]))
}

export function useProjectNames(wanted = true): Names {
  const { data } = useProgramme<{ items: { project_id: string; name: string }[] }>('/projects', wanted)
  return new Map(data?.items.map(({ project_id, name }) => [project_id, name]))
}
