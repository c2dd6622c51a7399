import type { Arm, CampaignRules } from '../../shared/api/campaign-plans'
import type { Content } from '../../shared/api/get-contents'
import type { CampaignDraft } from './api/campaign-plan'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Once, one content for everybody, and a tenth left alone so that there is something to compare with. */
export function newCampaign(segment: string | null): CampaignDraft {
  const campaign: CampaignRules = {
    audience: { segment },
    arms: [newArm([])],
    control_percent: 10,
    schedule: { at: null },
    goal: {
      types: ['ENQUIRY', 'FORM', 'VISIT_BOOKED', 'VISIT', 'RESERVATION', 'CONTRACT'],
      within_days: 14,
    },
  }
  return { name: '', campaign }
}

/** With the first letter that none of the others has. */
export function newArm(others: readonly Arm[]): Arm {
  const key = [...LETTERS].find((letter) => others.every((arm) => arm.key !== letter)) ?? `arm-${others.length + 1}`
  return { key, content_id: '', share: 1 }
}

/** A campaign reaches many with one body: no variants, and nothing that is for one fan. */
export function isSendable(content: Content): boolean {
  return content.way === 'MASS' && content.content.variants.length === 0 && !content.review.retired
}

export interface Split {
  controls: number
  arms: { key: string; fans: number }[]
}

/** About how many of an audience get what; chance decides who. */
export function splitOf(fans: number, { arms, control_percent }: CampaignRules): Split {
  const controls = Math.round((fans * control_percent) / 100)
  const shares = arms.reduce((sum, arm) => sum + arm.share, 0)
  return {
    controls,
    arms: arms.map((arm) => ({
      key: arm.key,
      fans: shares === 0 ? 0 : Math.round(((fans - controls) * arm.share) / shares),
    })),
  }
}
