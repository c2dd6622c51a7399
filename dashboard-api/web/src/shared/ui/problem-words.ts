import { defineMessages } from '../i18n/messages'

/** What a problem's code means, for readers; the server's own title is in English. */
export const problemTitles = defineMessages<Readonly<Record<string, string>>>({
  en: {
    not_signed_in: 'You are not signed in',
    too_many_attempts: 'Too many attempts to sign in',
    too_many_requests: 'Too many requests',
    password_change_required: 'Choose a password of your own first',
    forbidden: 'Your role does not include this',
    csrf_token_refused: 'This page is out of date',
    invalid_request: 'The request could not be read',
    invalid_fields: 'Some entries are not valid',
    not_found: 'This is not here, or no longer',
    conflict: 'Not possible as things stand',
    changed_meanwhile: 'Somebody else changed it meanwhile',
    request_too_large: 'This is too large',
    internal_error: 'Something went wrong here',
    service_unavailable: 'A service that this needs does not answer',
  },
  'zh-CN': {
    not_signed_in: '尚未登录',
    too_many_attempts: '登录尝试次数过多',
    too_many_requests: '请求过于频繁',
    password_change_required: '请先设置自己的密码',
    forbidden: '您的角色没有此权限',
    csrf_token_refused: '页面已过期',
    invalid_request: '无法识别该请求',
    invalid_fields: '部分内容填写有误',
    not_found: '未找到，或已不存在',
    conflict: '当前状态下无法进行此操作',
    changed_meanwhile: '内容已被他人修改',
    request_too_large: '内容过大',
    internal_error: '系统出错',
    service_unavailable: '所需服务没有响应',
  },
})

/** What to do about it, where that does not depend on the case; else the server's detail says more. */
export const problemAdvice = defineMessages<Readonly<Record<string, string>>>({
  en: {
    forbidden: 'Ask an administrator if you need it.',
    csrf_token_refused: 'Reload the page and try again.',
    too_many_requests: 'Wait a moment and try again.',
    internal_error: 'Try again; if it stays so, tell an administrator when it was.',
    service_unavailable: 'It is started again by itself. Try again in a moment.',
  },
  'zh-CN': {
    forbidden: '如有需要，请联系管理员。',
    csrf_token_refused: '请刷新页面后重试。',
    too_many_requests: '请稍候再试。',
    internal_error: '请重试；如仍出错，请将发生时间告知管理员。',
    service_unavailable: '服务会自动恢复，请稍后再试。',
  },
})
