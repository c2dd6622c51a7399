/// <reference types="node" />
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { actionNames, objectNames } from '../../src/features/administration/audit-words'

const HOUSE = join(import.meta.dirname, '../../../..')
const SOURCES = readdirSync(HOUSE)
  .map((room) => join(HOUSE, room, 'src/main/java'))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.java'))

/** A file that can put something on record makes one of these, or asks for it. */
const WRITES = /\bnew (AuditEntry|ExportRequest)\(|\bAuditTrail\b/

/** Words in capitals in those files that are no actions. A new one that is an action gets words instead. */
const NO_ACTIONS = new Set([
  'ALL',
  'BROKER',
  'CLIENT',
  'DONE',
  'ENDED',
  'FAN',
  'FINE',
  'FRAUD',
  'MONTH',
  'MOVED',
  'PHONE',
  'REFERRAL',
  'REGISTERED',
  'SENT',
  'UNKNOWN',
])

/** Actions that are put together: the beginning is in a file that writes, the rest are these. */
const ENDS: Record<string, () => readonly string[]> = {
  BROKER_: () => constantsOf('BrokerState.java').filter((state) => state !== 'REGISTERED'),
  DEAL_: () => constantsOf('DealState.java'),
  LINKED_: () => ['FAN', 'PHONE'],
  REWARD_: () => constantsOf('RewardState.java'),
  UNLINKED_: () => ['FAN', 'PHONE'],
}

const literals = new Set(
  SOURCES.map((path) => readFileSync(path, 'utf8'))
    .filter((text) => WRITES.test(text))
    .flatMap((text) => [...text.matchAll(/"([A-Z]{2,}[A-Z_]*)"/g)].map((match) => match[1] ?? '')),
)
const written = [...literals]
  .filter((literal) => !NO_ACTIONS.has(literal))
  .flatMap((literal) => (literal.endsWith('_') ? (ENDS[literal]?.() ?? ['?']).map((end) => literal + end) : [literal]))

describe('what is on record', () => {
  test.each(['en', 'zh-CN'] as const)('has words for all that the server can write, in %s', (locale) => {
    expect(written.length).toBeGreaterThan(40)
    expect(written.filter((action) => actionNames[locale][action] === undefined)).toEqual([])
  })

  test('has no words for what nothing writes', () => {
    expect(Object.keys(actionNames.en).filter((action) => !written.includes(action))).toEqual([])
  })

  test('is said in both languages', () => {
    expect(Object.keys(actionNames['zh-CN'])).toEqual(Object.keys(actionNames.en))
    expect(Object.keys(objectNames['zh-CN'])).toEqual(Object.keys(objectNames.en))
  })
})

function constantsOf(file: string): string[] {
  const found = SOURCES.find((path) => path.endsWith(`/${file}`))
  if (found === undefined) throw new Error(`there is no ${file}`)
  const body = readFileSync(found, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^[\s\S]*?enum \w+ \{/, '')
  const [constants = ''] = body.split(/[;}]/, 1)
  return [...constants.matchAll(/\b[A-Z][A-Z_]+\b/g)].map(([constant]) => constant)
}
