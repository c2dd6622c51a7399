import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ANALYSIS_ROUTES, analysisAt, daysIn } from './analysis.mjs'
import { json, problem } from './answers.mjs'
import { CONTENT_ROUTES, resultAt, reviewedAt } from './contents.mjs'
import { campaignsAt, funnelOf, statusAt, USERS } from './data.mjs'
import { LISTENING_ROUTES, listeningAt } from './listening.mjs'
import { deadLettersAt, OPERATIONS_ROUTES } from './operations.mjs'

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' }
// What stands behind these is one of them.
const ONE =
  /^\/(?:contents|campaign-plans|plans|campaigns|dead-letters(?=\/\d)|segments(?!\/(?:preview|overlap)$)|contacts|conversations(?!\/assignees)|messages|evaluation\/targets|channel-costs)\/([^/]+)/
const LET_GO = { version: 'going-on', pulled: false, reason: null, pulled_by: null, pulled_at: null, found: [] }
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"

/** The dashboard API as the page knows it, in memory, with the built page: for tests and development only. */
export function createMockServer() {
  const state = {
    sessions: new Map(),
    campaigns: campaignsAt(Date.now()),
    killSwitch: LET_GO,
    deadLetters: deadLettersAt(Date.now()),
    analysis: analysisAt(Date.now()),
    listening: listeningAt(Date.now()),
    reviewed: reviewedAt(Date.now()),
  }
  return createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://mock')
    if (url.pathname.startsWith('/api/')) return answer(state, request, response, url)
    return serveFile(url.pathname, response)
  })
}

async function answer(state, request, response, url) {
  const cookies = new Map((request.headers.cookie ?? '').split('; ').map((pair) => pair.split('=')))
  const username = state.sessions.get(cookies.get('SESSION'))
  const path = url.pathname.slice('/api'.length)
  const id = path.match(ONE)?.[1]
  const route = `${request.method} ${id === undefined ? path : path.replace(`/${id}`, '/:id')}`
  if (!cookies.has('XSRF-TOKEN'))
    response.appendHeader('Set-Cookie', `XSRF-TOKEN=${randomUUID()}; Path=/; SameSite=Strict`)
  if (request.method !== 'GET' && request.headers['x-xsrf-token'] !== cookies.get('XSRF-TOKEN')) {
    return problem(response, 403, 'csrf', 'Forbidden', 'The request does not come from this page.')
  }
  if (username === undefined && route !== 'POST /session') {
    return problem(response, 401, 'unauthenticated', 'Not signed in', 'Sign in first.')
  }
  const body = request.method === 'GET' ? null : bodyOf(request, await read(request))
  const call = { state, username, cookies, body, url, id, request, response }
  const handler = ROUTES[route]
  return handler ? handler(call) : problem(response, 404, 'not_found', 'Not found', `No ${route}.`)
}

const ROUTES = {
  ...ANALYSIS_ROUTES,
  ...CONTENT_ROUTES,
  ...LISTENING_ROUTES,
  ...OPERATIONS_ROUTES,
  'GET /session': ({ username, response }) => json(response, 200, sessionOf(username)),
  'POST /session': ({ state, body, response }) => {
    if (USERS[body.username]?.password !== body.password) {
      return problem(response, 401, 'bad_credentials', 'Unauthorized', 'Wrong user name or password.')
    }
    const id = randomUUID()
    state.sessions.set(id, body.username)
    response.appendHeader('Set-Cookie', `SESSION=${id}; Path=/; HttpOnly; SameSite=Strict`)
    return json(response, 200, sessionOf(body.username))
  },
  'DELETE /session': ({ state, cookies, response }) => {
    state.sessions.delete(cookies.get('SESSION'))
    response.writeHead(204).end()
  },
  'POST /exports': ({ response }) => response.writeHead(204).end(),
  'GET /funnel': ({ url, response }) => {
    const segmentId = url.searchParams.get('segment_id')
    const funnel = funnelOf(segmentId, Date.now(), daysIn(url.searchParams))
    if (funnel) return json(response, 200, funnel)
    return problem(response, 404, 'segment_not_found', 'No such segment', `There is no segment ${segmentId}.`)
  },
  'GET /status': ({ response }) => json(response, 200, statusAt(Date.now())),
  'GET /campaigns': ({ state, url, response }) => {
    const plan = url.searchParams.get('plan_id')
    const items = state.campaigns.filter((one) => plan === null || one.campaign_plan_id === plan)
    return json(response, 200, { items })
  },
  'GET /kill-switch': ({ state, response }) => json(response, 200, state.killSwitch),
  'PUT /kill-switch': ({ state, body, username, response }) => {
    if (!state.killSwitch.pulled) {
      const pulled_at = new Date().toISOString()
      const stopped = { version: pulled_at, pulled: true, reason: body.reason, pulled_by: username, pulled_at }
      state.killSwitch = { ...stopped, found: [] }
    }
    return json(response, 200, state.killSwitch)
  },
  'DELETE /kill-switch': ({ state, request, response }) => {
    if (request.headers['if-match'] !== `"${state.killSwitch.version}"`) {
      return problem(response, 412, 'changed_meanwhile', 'Someone else changed it meanwhile', 'Look again.')
    }
    state.killSwitch = LET_GO
    response.writeHead(204).end()
  },
  'GET /campaigns/:id': ({ state, id, response }) => {
    const found = state.campaigns.find((one) => one.campaign_id === id)
    return found ? json(response, 200, found) : problem(response, 404, 'not_found', 'Not found', '')
  },
  'GET /campaigns/:id/results': ({ response }) => json(response, 200, resultAt(Date.now())),
  'DELETE /campaigns/:id': ({ state, url, response }) => {
    const found = state.campaigns.find((one) => url.pathname.endsWith(`/${one.campaign_id}`))
    if (found?.state !== 'SCHEDULED') return problem(response, 409, 'campaign_begun', 'Conflict', 'It has begun.')
    found.state = 'CANCELLED'
    response.writeHead(204).end()
  },
}

function sessionOf(username) {
  const { display_name, roles } = USERS[username]
  return { username, display_name, roles }
}

async function serveFile(path, response) {
  const file = extname(path) === '' ? 'index.html' : normalize(path)
  try {
    const content = await readFile(join(DIST, file))
    const type = TYPES[extname(file)] ?? 'text/html; charset=utf-8'
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': POLICY }).end(content)
  } catch {
    response.writeHead(404).end()
  }
}

function bodyOf(request, text) {
  return request.headers['content-type']?.startsWith('application/json') ? JSON.parse(text || 'null') : text || null
}

async function read(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
