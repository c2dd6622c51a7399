import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { AxeBuilder } from '@axe-core/playwright'
import { request } from 'playwright-core'

export const BASE_URL = required('BASE_URL').replace(/\/$/, '')

export const MANAGER = { username: required('HEARTH_USER'), password: required('HEARTH_PASSWORD') }
export const CONTENT = {
  username: required('HEARTH_CONTENT_USER'),
  password: process.env.HEARTH_CONTENT_PASSWORD ?? MANAGER.password,
}

/** Who builds segments; null where the server has nobody for the tests to be. */
export const ANALYST = process.env.HEARTH_ANALYST_USER
  ? { username: process.env.HEARTH_ANALYST_USER, password: process.env.HEARTH_ANALYST_PASSWORD ?? MANAGER.password }
  : null

/** Who decides about dead letters; null where the server has nobody for the tests to be. */
export const ADMIN = process.env.HEARTH_ADMIN_USER
  ? { username: process.env.HEARTH_ADMIN_USER, password: process.env.HEARTH_ADMIN_PASSWORD ?? MANAGER.password }
  : null

/** Who follows clients up; null where the server has nobody for the tests to be. */
export const SALES = process.env.HEARTH_SALES_USER
  ? { username: process.env.HEARTH_SALES_USER, password: process.env.HEARTH_SALES_PASSWORD ?? MANAGER.password }
  : null

export const WIDE = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** What the tests look for, in both languages; the rest of the page's words is found by role and data. */
export const WORDS = {
  en: {
    username: 'User name',
    password: 'Password',
    signIn: 'Sign in',
    signOut: 'Sign out',
    funnel: 'Funnel',
    pushes: 'Pushes',
    operations: 'Operations',
    account: 'Account and settings',
    segment: 'Segment',
    name: 'Name',
    text: 'Text',
    retry: 'Try again',
    segments: 'Segments',
    newSegment: 'New segment',
    saveSegment: 'Save segment',
    addCondition: 'Add condition',
    addGroup: 'Add group',
    condition: 'Condition',
    joined: 'How the parts are joined',
    stage: 'Stage',
    dormancy: 'Dormancy',
    inConsideration: 'Consideration',
    exportCsv: 'Export CSV',
    exportXlsx: 'Export XLSX',
    countNow: 'Count it now',
    saveMine: 'Save mine over it',
  },
  'zh-CN': {
    username: '用户名',
    password: '密码',
    signIn: '登录',
    signOut: '退出登录',
    funnel: '漏斗',
    pushes: '推送',
    operations: '运维',
    account: '账号与设置',
    segment: '分群',
    name: '名称',
    text: '文字',
    retry: '重试',
    segments: '分群',
    newSegment: '新建分群',
    saveSegment: '保存分群',
    addCondition: '添加条件',
    addGroup: '添加条件组',
    condition: '条件',
    joined: '各部分的关系',
    stage: '漏斗阶段',
    dormancy: '是否沉睡',
    inConsideration: '考虑',
    exportCsv: '导出 CSV',
    exportXlsx: '导出 XLSX',
    countNow: '立即统计',
    saveMine: '用我的覆盖',
  },
}

/**
 * A fresh visitor: nothing remembered but the given language and appearance. Visitors of one account share its session;
 * who ends it brings their own.
 */
export async function visit(browser, wishes = {}) {
  const context = await newContext(browser, wishes)
  return { context, words: WORDS[wishes.locale ?? 'en'], ...(await openPage(context)) }
}

/** What one visitor's pages share. */
export async function newContext(
  browser,
  { locale = 'en', theme = 'light', viewport = WIDE, signedIn = null, ownSession = false } = {},
) {
  const context = await browser.newContext({
    viewport,
    locale,
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
    storageState: signedIn === null ? undefined : await (ownSession ? signInByApi(signedIn) : sessionOf(signedIn)),
  })
  await context.addInitScript(
    ([language, appearance]) => {
      localStorage.setItem('hearth.locale', localStorage.getItem('hearth.locale') ?? language)
      localStorage.setItem('hearth.theme', localStorage.getItem('hearth.theme') ?? appearance)
    },
    [locale, theme],
  )
  return context
}

export async function openPage(context) {
  const page = await context.newPage()
  page.setDefaultTimeout(40_000)
  return { page, troubles: watchTroubles(page) }
}

/** Collects what a visitor would not see: script errors, and whatever the content security policy refused. */
function watchTroubles(page) {
  const troubles = []
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) troubles.push(message.text())
  })
  return troubles
}

const sessions = new Map()

/** Signing in costs the server a slow digest each time, so an account does it once a file. */
function sessionOf(account) {
  if (!sessions.has(account.username)) sessions.set(account.username, signInByApi(account))
  return sessions.get(account.username)
}

/** Signs in without the page, so that a test of something else needs no second password attempt. */
async function signInByApi({ username, password }) {
  const api = await request.newContext()
  await api.get(`${BASE_URL}/api/session`)
  const token = (await api.storageState()).cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')
  const response = await api.post(`${BASE_URL}/api/session`, {
    data: { username, password },
    headers: { 'X-XSRF-TOKEN': decodeURIComponent(token?.value ?? '') },
  })
  if (!response.ok()) throw new Error(`Sign-in of ${username} was answered ${response.status()}`)
  const state = await api.storageState()
  await api.dispose()
  return state
}

export async function openFunnel(page, query = '') {
  await page.goto(`${BASE_URL}/funnel${query}`)
  await page.locator('[data-figure="contacts"]').waitFor()
  await page.locator('[data-drawn]').waitFor({ state: 'attached' })
}

export async function openPushes(page, query = '') {
  await page.goto(`${BASE_URL}/pushes${query}`)
  await page.getByRole('main').locator('article, table, [role="status"]:not([aria-busy])').first().waitFor()
}

export async function openOperations(page, query = '') {
  await page.goto(`${BASE_URL}/operations${query}`)
  await page.locator('tr[data-pull]').first().waitFor()
}

export async function openAt(page, path, ready) {
  await page.goto(`${BASE_URL}${path}`)
  await page.locator(ready).first().waitFor()
}

/** Types a day or a time, which counts when it is complete. */
export async function fillTime(field, text) {
  await field.fill('')
  await field.pressSequentially(text)
  await field.press('Enter')
}

export async function getJson(page, path) {
  const response = await page.context().request.get(`${BASE_URL}/api${path}`)
  return response.json()
}

/** The lines of a file that the page offers; a shared browser need not keep it where this process can read. */
export async function linesOf(download) {
  return (await text(await download.createReadStream())).trim().split('\r\n')
}

export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The violations of WCAG 2.2 A and AA and of good practice that axe finds, as short lines. */
export async function violationsOn(page, tags = [...WCAG, 'best-practice']) {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`).join(' | ')}`,
  )
}

/** Writes a picture for people to look at, when HEARTH_SCREENSHOTS names a folder. */
export async function screenshot(page, name, options = {}) {
  const folder = process.env.HEARTH_SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), ...options })
}

function required(name) {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}
