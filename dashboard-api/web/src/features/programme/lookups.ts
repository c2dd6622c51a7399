import { useProjectNames as useNamesOfProjects } from '../../shared/api/get-names'
import { useProgramme } from '../../shared/api/programme'
import type { Project, StaffMember } from './api/programme'

/** What a project is called; its key until the names are there. */
export function useProjectNames(): (projectId: string) => string {
  const names = useNamesOfProjects()
  return (projectId) => names.get(projectId) ?? projectId
}

export function useProjects(): Project[] {
  return useProgramme('/projects').data?.items ?? []
}

/** Those who may close deals. */
export function useConsultants(): StaffMember[] {
  const { data } = useProgramme('/staff')
  return data?.items.filter(({ active, duty }) => active && duty === 'CONSULTANT') ?? []
}

/** What a consultant is called; the account until the names are there. */
export function useStaffNames(): (staffId: string | null) => string {
  const { data } = useProgramme('/staff')
  const names = new Map(data?.items.map(({ staff_id, display_name }) => [staff_id, display_name]))
  return (staffId) => (staffId === null ? '–' : (names.get(staffId) ?? staffId))
}
