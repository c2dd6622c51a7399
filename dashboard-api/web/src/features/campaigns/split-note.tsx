import type { CampaignRules } from '../../shared/api/campaign-plans'
import { useSegments } from '../../shared/api/get-segments'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { mayEdit } from '../../shared/review/review'
import { useSession } from '../../shared/session'
import { useAudienceFiles } from './api/audience-files'
import { useAudienceName } from './audience-name'
import { splitOf } from './campaign-draft'
import { messages } from './messages'
import { useScheduleWords } from './schedule-words'

/** Says once more, in a sentence, who gets what and when; nothing before the audience is known. */
export function SplitNote({ campaign }: { campaign: CampaignRules }) {
  const t = useMessages(messages)
  const format = useFormat()
  const segments = useSegments().data
  const files = useAudienceFiles(mayEdit(useSession())).data
  const audienceName = useAudienceName()
  const scheduleWords = useScheduleWords()
  const { audience, schedule } = campaign
  const size =
    segments?.find((one) => one.segment_id === audience.segment)?.contacts ??
    files?.find((one) => one.file_id === audience.file)?.fans
  if (size === undefined || size === null) return null
  const split = splitOf(size, campaign)
  const arms = split.arms.map((arm) => t.splitArm(arm.key, format.count(arm.fans))).join(', ')
  return (
    <p className="figures" role="status">
      {t.split(audienceName(audience), format.count(size), scheduleWords(schedule))}{' '}
      {split.arms.length > 1 ? `${arms}.` : null}{' '}
      {split.controls > 0 ? t.splitControl(format.count(split.controls)) : null}
    </p>
  )
}
