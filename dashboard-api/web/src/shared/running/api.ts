import { useMutation, useQueryClient } from '@tanstack/react-query'
import { post } from '../api/client'

export type RunState = 'ACTIVE' | 'PAUSED' | 'STOPPED'
export type RunningKind = 'plans' | 'campaign-plans'
export type RunAct = 'start' | 'pause' | 'resume' | 'stop'

/** Something that does its work once it is approved and started. */
export interface Started {
  kind: RunningKind
  id: string
  /** Null until it is started. */
  state: RunState | null
  running_version: number | null
  approved_version: number | null
}

/** Starts or halts it; it is asked for again whatever the outcome, and so are the campaigns that it makes. */
export function useRunning({ kind, id }: Started) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (act: RunAct) => post(`/${kind}/{documentId}/${act}`, { path: { documentId: id } }),
    onSettled: () => Promise.all([kind, 'campaigns'].map((key) => queryClient.invalidateQueries({ queryKey: [key] }))),
  })
}
