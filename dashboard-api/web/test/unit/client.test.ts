import { afterEach, describe, expect, it, vi } from 'vitest'
import { addressOf, get, post, put, type Schema } from '../../src/shared/api/client'

describe('the address of a call', () => {
  it('has its names filled in, whatever they hold', () => {
    expect(addressOf('/plans/{documentId}/difference', { documentId: 'a/b?' })).toBe('/plans/a%2Fb%3F/difference')
  })

  it('leaves out of the query what is not asked for, and repeats what is asked for twice', () => {
    const query = { cursor: null, limit: undefined, segment_id: ['s&1', 's2'], dormant: false }
    expect(addressOf('/segments/overlap', {}, query)).toBe(
      '/segments/overlap?segment_id=s%261&segment_id=s2&dormant=false',
    )
    expect(addressOf('/funnel', {}, { segment_id: null })).toBe('/funnel')
  })
})

describe('a call', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('goes to its address with what was looked at, and against forgery', async () => {
    const answer = { ok: true, status: 200, json: async () => ({ plan_id: 'p' }) }
    const fetched = vi.fn(async (_: string, __: { headers: Record<string, string>; body: string }) => answer)
    vi.stubGlobal('fetch', fetched)
    vi.stubGlobal('document', { cookie: 'XSRF-TOKEN=token' })
    await put('/plans/{documentId}', { path: { documentId: 'p' }, body: { name: 'Plan' }, seen: 3 })
    const [address, { headers, body }] = fetched.mock.calls[0] ?? ['', { headers: {}, body: '' }]
    expect([address, body]).toEqual(['/api/plans/p', '{"name":"Plan"}'])
    expect(headers).toMatchObject({ 'If-Match': '"3"', 'X-XSRF-TOKEN': 'token' })
  })

  it('is held against the description when it is compiled', () => {
    const refused = [
      // @ts-expect-error: there is no such address
      () => get('/plan'),
      // @ts-expect-error: nothing says which plan
      () => get('/plans/{documentId}', {}),
      // @ts-expect-error: the query has no such name
      () => get('/funnel', { query: { segment: 's' } }),
      // @ts-expect-error: the body has no such member
      () => put('/users/{username}', { path: { username: 'u' }, body: { nickname: 'u' } }),
      // @ts-expect-error: a new deal has no version yet
      () => post('/deals', { body: {}, seen: 1 }),
      // @ts-expect-error: it answers something else
      (): Promise<Schema<'SegmentItem'>> => get('/funnel'),
    ]
    expect(refused).toHaveLength(6)
  })
})
