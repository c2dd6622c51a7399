import { defineMessages } from '../i18n/messages'

/** In which capacity somebody is a broker. */
export const BROKER_TYPES = ['OWNER', 'OWNER_RELATIVE', 'EMPLOYEE', 'PARTNER_EMPLOYEE'] as const

export type BrokerType = (typeof BROKER_TYPES)[number]

export const brokerTypeNames = defineMessages<Record<BrokerType, string>>({
  en: {
    OWNER: 'Owner',
    OWNER_RELATIVE: 'Relative of an owner',
    EMPLOYEE: 'Employee',
    PARTNER_EMPLOYEE: 'Employee of a partner',
  },
  'zh-CN': {
    OWNER: '老业主',
    OWNER_RELATIVE: '业主亲属',
    EMPLOYEE: '员工',
    PARTNER_EMPLOYEE: '合作单位员工',
  },
})
