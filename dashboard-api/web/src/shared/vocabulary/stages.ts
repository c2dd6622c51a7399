import { defineMessages } from '../i18n/messages'

/** The funnel's stages in their order; the nearer to the end, the nearer to the fire. */
export const STAGES = ['AWARENESS', 'CONSIDERATION', 'PURCHASE', 'USE', 'OPINION', 'ADVOCACY'] as const
export const PHASES = ['ATTRACT', 'NURTURE', 'TRANSACT'] as const

export type Stage = (typeof STAGES)[number]
export type Phase = (typeof PHASES)[number]

export const stageNames = defineMessages<Record<Stage, string>>({
  en: {
    AWARENESS: 'Awareness',
    CONSIDERATION: 'Consideration',
    PURCHASE: 'Purchase',
    USE: 'Use',
    OPINION: 'Opinion',
    ADVOCACY: 'Advocacy',
  },
  'zh-CN': {
    AWARENESS: '认知',
    CONSIDERATION: '考虑',
    PURCHASE: '购买',
    USE: '使用',
    OPINION: '意见',
    ADVOCACY: '口碑',
  },
})

export const phaseNames = defineMessages<Record<Phase, string>>({
  en: { ATTRACT: 'Attract', NURTURE: 'Nurture', TRANSACT: 'Transact' },
  'zh-CN': { ATTRACT: '吸粉', NURTURE: '养粉', TRANSACT: '交易' },
})
