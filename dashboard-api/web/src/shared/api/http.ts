import { ApiProblem } from './problem'

const XSRF_COOKIE = 'XSRF-TOKEN'
const XSRF_HEADER = 'X-XSRF-TOKEN'

/** What counts a document's changes, or stands for all that it says. */
export type Version = number | string

/**
 * Calls the API. A body that is text or a file goes as it is, anything else as JSON.
 *
 * @param version what was looked at; another one there is answered with 412
 */
export async function call<T>(
  method: string,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
  version?: Version,
): Promise<T> {
  const response = await send(method, path, body, signal, seen(version))
  if (!response.ok) throw await problemOf(response)
  return (response.status === 204 ? undefined : await response.json()) as T
}

async function send(
  method: string,
  path: string,
  body: unknown,
  signal: AbortSignal | undefined,
  conditions: Record<string, string>,
): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json', ...conditions }
  if (body !== undefined) headers['Content-Type'] = typeOf(body)
  if (method !== 'GET') headers[XSRF_HEADER] = cookie(XSRF_COOKIE) ?? ''
  try {
    return await fetch(`/api${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw ApiProblem.unreachable()
  }
}

function typeOf(body: unknown): string {
  if (body instanceof Blob) return body.type
  return typeof body === 'string' ? 'text/plain;charset=utf-8' : 'application/json'
}

function seen(version: Version | undefined): Record<string, string> {
  return version === undefined ? {} : { 'If-Match': `"${version}"` }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const body = await response.json().catch(() => ({}))
  const retryAfter = Number(response.headers.get('Retry-After'))
  return new ApiProblem(body, response.status, retryAfter > 0 ? retryAfter : null)
}

function cookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((entry) => entry.startsWith(`${name}=`))
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1))
}
