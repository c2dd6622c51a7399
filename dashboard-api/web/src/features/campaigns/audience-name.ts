import type { Audience } from '../../shared/api/campaign-plans'
import { useSegments } from '../../shared/api/get-segments'
import { useMessages } from '../../shared/i18n/messages'
import { mayEdit } from '../../shared/review/review'
import { useSession } from '../../shared/session'
import { useAudienceFiles } from './api/audience-files'
import { messages } from './messages'

/** What an audience is called, for people. */
export function useAudienceName(): (audience: Audience) => string {
  const t = useMessages(messages)
  const segments = useSegments().data
  const files = useAudienceFiles(mayEdit(useSession())).data
  return ({ segment, file }) => {
    if (segment) return segments?.find((one) => one.segment_id === segment)?.name ?? (segments ? t.segmentGone : '…')
    return file ? t.fileOf(files?.find((one) => one.file_id === file)?.name ?? '') : t.none
  }
}
