import { defineMessages } from '../i18n/messages'

export const messages = defineMessages({
  en: {
    states: { ACTIVE: 'Running', PAUSED: 'Paused', STOPPED: 'Stopped' },
    notStarted: 'Not started',
    title: 'Running',
    version: (version: number) => `Version ${version} is running.`,
    startFirst: 'It can be started once a version is approved.',
    acts: { start: 'Start', pause: 'Pause', resume: 'Resume', stop: 'Stop' },
    keep: 'Not now',
    refused: 'It was not accepted',
  },
  'zh-CN': {
    states: { ACTIVE: '运行中', PAUSED: '已暂停', STOPPED: '已停止' },
    notStarted: '未启动',
    title: '运行',
    version: (version: number) => `第 ${version} 版正在运行。`,
    startFirst: '有版本通过审核后才能启动。',
    acts: { start: '启动', pause: '暂停', resume: '继续', stop: '停止' },
    keep: '暂不',
    refused: '未被接受',
  },
})
