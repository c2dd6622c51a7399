import { defineMessages } from '../i18n/messages'

export const texts = defineMessages({
  en: {
    retry: 'Try again',
    loading: 'Loading…',
    problemTitle: 'This could not be loaded',
    refusedTitle: 'This is not possible',
    unreachableTitle: 'Hearth does not answer',
    unreachableDetail: 'Your connection may be down, or the server is being restarted. Nothing you did is lost.',
    code: (code: string, status: number) => (status > 0 ? `Code ${code} · HTTP ${status}` : `Code ${code}`),
    exportCsv: 'Export CSV',
    exportXlsx: 'Export XLSX',
    segment: 'Segment',
    allContacts: 'All contacts',
    segmentsFailed: 'Segments could not be loaded',
  },
  'zh-CN': {
    retry: '重试',
    loading: '加载中…',
    problemTitle: '暂时无法加载',
    refusedTitle: '无法进行此操作',
    unreachableTitle: '无法连接到 Hearth',
    unreachableDetail: '可能是网络中断，或服务器正在重启。您的操作不会丢失。',
    code: (code: string, status: number) => (status > 0 ? `代码 ${code} · HTTP ${status}` : `代码 ${code}`),
    exportCsv: '导出 CSV',
    exportXlsx: '导出 XLSX',
    segment: '分群',
    allContacts: '全部联系人',
    segmentsFailed: '分群加载失败',
  },
})
