import { describe, expect, test } from 'vitest'
import { fieldErrorsOf } from '../../src/features/contents/field-errors'
import { areVariablesUsable, hasVariables, pieces } from '../../src/features/contents/variables'
import { ApiProblem } from '../../src/shared/api/problem'
import { differences } from '../../src/shared/review/differences'
import { matches, mayApprove, type Review } from '../../src/shared/review/review'
import type { Session } from '../../src/shared/session'

describe('variables', () => {
  test('show what stands in for them', () => {
    expect(pieces('You have {{points|0}} points.')).toEqual([
      { text: 'You have ', variable: false },
      { text: '0', variable: true },
      { text: ' points.', variable: false },
    ])
  })

  test.each(['{{points}}', '{{points| }}', '{{name|you}}', '{{points|0', 'points}}'])('%s is not usable', (text) => {
    expect(areVariablesUsable(text)).toBe(false)
  })

  test('are usable with a known name and a fall-back', () => {
    expect(areVariablesUsable('{{ stage|未知 }} {{points|0}}')).toBe(true)
    expect(hasVariables('plain')).toBe(false)
  })
})

describe('refusals of a content', () => {
  test('stand at the field that the message names', () => {
    const problem = new ApiProblem({ errors: [{ field: 'content.body', message: 'text is empty' }] }, 400)
    expect(fieldErrorsOf(problem, { content: { body: { kind: 'TEXT', text: '' } } })).toEqual([
      { name: ['content', 'body', 'text'], errors: ['text is empty'] },
    ])
  })

  test('keep their place in a list', () => {
    const problem = new ApiProblem({ errors: [{ field: 'content.variants.1', message: 'is for nobody' }] }, 400)
    expect(fieldErrorsOf(problem, {})).toEqual([{ name: ['content', 'variants', 1], errors: ['is for nobody'] }])
  })
})

describe('differences of two documents', () => {
  test('are told field by field, and absent is as good as null', () => {
    expect(differences({ a: 1, b: { c: 'x' }, d: null }, { a: 1, b: { c: 'y' }, e: [true] })).toEqual([
      { path: 'b.c', before: 'x', after: 'y' },
      { path: 'e.0', before: null, after: 'true' },
    ])
  })
})

describe('review', () => {
  const review = { state: 'IN_REVIEW', authors: ['ann'], retired: false } as unknown as Review
  const as = (username: string, ...roles: Session['roles']): Session => ({
    username,
    display_name: username,
    roles,
    password_change_required: false,
  })

  test('nobody approves what they had a hand in', () => {
    expect(mayApprove(as('ann', 'CONTENT'), review)).toBe(false)
    expect(mayApprove(as('bob', 'CONTENT'), review)).toBe(true)
    expect(mayApprove(as('cleo', 'ANALYST'), review)).toBe(false)
  })

  test('what is retired is in no other state', () => {
    const retired = { ...review, retired: true }
    expect(matches('RETIRED', retired, as('bob', 'CONTENT'))).toBe(true)
    expect(matches('IN_REVIEW', retired, as('bob', 'CONTENT'))).toBe(false)
    expect(matches('MINE_TO_REVIEW', review, as('bob', 'CONTENT'))).toBe(true)
  })
})
