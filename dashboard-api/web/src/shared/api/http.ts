import { ApiProblem } from './problem'

const XSRF_COOKIE = 'XSRF-TOKEN'
const XSRF_HEADER = 'X-XSRF-TOKEN'

export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return call<T>('GET', path, undefined, signal)
}

/** With the `revision` that was seen where two people could be at it: a later one refuses with `changed_meanwhile`. */
export function post<T>(path: string, body: unknown, revision?: number): Promise<T> {
  return call<T>('POST', path, body, undefined, revision)
}

export function put<T>(path: string, body: unknown, revision?: number): Promise<T> {
  return call<T>('PUT', path, body, undefined, revision)
}

export function remove(path: string): Promise<void> {
  return call<void>('DELETE', path)
}

async function call<T>(
  method: string,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
  revision?: number,
): Promise<T> {
  const response = await send(method, path, body, signal, revision)
  if (!response.ok) throw await problemOf(response)
  return (response.status === 204 ? undefined : await response.json()) as T
}

async function send(
  method: string,
  path: string,
  body: unknown,
  signal?: AbortSignal,
  revision?: number,
): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (revision !== undefined) headers['If-Match'] = `"${revision}"`
  if (method !== 'GET') headers[XSRF_HEADER] = cookie(XSRF_COOKIE) ?? ''
  try {
    return await fetch(`/api${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw ApiProblem.unreachable()
  }
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
