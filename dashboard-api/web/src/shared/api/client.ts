import { call, type Version } from './http'
import type { components, paths } from './openapi'

/** What the API's description calls by a name. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]

type Verb = 'get' | 'post' | 'put' | 'delete'

/** The addresses that answer to a verb, as the description has them, without `/api`. */
export type Route<V extends Verb> = {
  [P in keyof paths]: [NonNullable<paths[P][V]>] extends [never] ? never : P extends `/api${infer R}` ? R : never
}[keyof paths]

type Operation<R extends Route<V>, V extends Verb> = `/api${R}` extends infer P extends keyof paths
  ? NonNullable<paths[P][V]>
  : never

/** What is sent with a call: all that the description asks for, and nothing that it does not know. */
export type Ask<R extends Route<V>, V extends Verb> = Needed<Parts<Operation<R, V>>>

/** What need not be said is undefined; member by member, for all shapes of a call together are too many for the compiler. */
interface Parts<O> {
  path: PathOf<O>
  query: QueryOf<O>
  body: BodyOf<O>
  seen: SeenOf<O>
  signal: AbortSignal | undefined
}

type Needed<M> = { [K in keyof M as undefined extends M[K] ? never : K]: M[K] } & {
  [K in keyof M as undefined extends M[K] ? K : never]?: M[K]
}

type PathOf<O> = O extends { parameters: { path: infer P } } ? P : undefined

type QueryOf<O> = O extends { parameters: { query: infer Q } }
  ? Loose<Q>
  : O extends { parameters: { query?: infer Q } }
    ? Loose<NonNullable<Q>> | undefined
    : undefined

/** What may be left out may also be null. */
type Loose<Q> = { [K in keyof Q]: object extends Pick<Q, K> ? Q[K] | null | undefined : Q[K] }

type BodyOf<O> = O extends { requestBody: { content: infer C } }
  ? Content<C>
  : O extends { requestBody?: { content: infer C } }
    ? Content<C> | undefined
    : undefined

/** What is no JSON is a text or a file. */
type Content<C> = C extends { 'application/json': infer J } ? J : string | Blob

/** The only header that calls have is `If-Match`. */
type SeenOf<O> = O extends { parameters: { header?: infer H } }
  ? [NonNullable<H>] extends [never]
    ? undefined
    : Version | undefined
  : undefined

export type Answer<R extends Route<V>, V extends Verb> = AnswerOf<Operation<R, V>>

type AnswerOf<O> = O extends { responses: infer S } ? Done<S, keyof S & (200 | 201 | 202)> : never

type Done<S, Code extends keyof S> = [Code] extends [never]
  ? undefined
  : S[Code] extends { content: { 'application/json': infer J } }
    ? J
    : undefined

type Call<V extends Verb> = <R extends Route<V>>(route: R, ...ask: Asked<Ask<R, V>>) => Promise<Answer<R, V>>

/** Nothing has to be said where nothing is asked for. */
export type Asked<A, Rest extends unknown[] = []> = object extends A ? [ask?: A, ...Rest] : [ask: A, ...Rest]

export const get = callOf<'get'>('GET')
export const post = callOf<'post'>('POST')
/** What is `seen` is the version that was looked at: another one there is answered with 412. */
export const put = callOf<'put'>('PUT')
export const remove = callOf<'delete'>('DELETE')

type Values = Record<string, unknown>

interface Sent {
  path?: Values
  query?: Values
  body?: unknown
  seen?: Version
  signal?: AbortSignal
}

/** The compiler holds both ends of a call against the description, so what is between them need not. */
function callOf<V extends Verb>(method: string): Call<V> {
  const send = (route: string, { path, query, body, seen, signal }: Sent = {}) =>
    call(method, addressOf(route, path, query), body, signal, seen)
  return send as unknown as Call<V>
}

/** An address with its names filled in; what is null or missing in the query is left out. */
export function addressOf(route: string, path: Values = {}, query: Values = {}): string {
  const filled = route.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])))
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      [value].flat().flatMap((one) => (one === null || one === undefined ? [] : [[name, String(one)]])),
    ),
  ).toString()
  return search === '' ? filled : `${filled}?${search}`
}
