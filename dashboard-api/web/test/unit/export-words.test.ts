import { expect, test } from 'vitest'
import english from '../../../src/main/resources/io/hearth/api/export/words.properties?raw'
import chinese from '../../../src/main/resources/io/hearth/api/export/words_zh.properties?raw'
import { messages as funnel } from '../../src/features/funnel/messages'
import { messages as programme } from '../../src/features/programme/messages'
import type { Locale } from '../../src/shared/i18n/locale'
import { brokerTypeNames } from '../../src/shared/vocabulary/broker-types'
import { channelNames } from '../../src/shared/vocabulary/channels'
import { interactionNames } from '../../src/shared/vocabulary/interactions'
import { phaseNames, stageNames } from '../../src/shared/vocabulary/stages'

const FILES: Record<Locale, Record<string, string>> = { en: wordsIn(english), 'zh-CN': wordsIn(chinese) }

test.each(['en', 'zh-CN'] as const)('the files of the server say the same as the pages, in %s', (locale) => {
  const words = FILES[locale]
  const page = {
    ...prefixed('stage', stageNames[locale]),
    ...prefixed('phase', phaseNames[locale]),
    ...prefixed('channel', channelNames[locale]),
    ...prefixed('broker_type', brokerTypeNames[locale]),
    ...prefixed('interaction', interactionNames[locale]),
    ...prefixed('cut', funnel[locale].cuts),
  }
  expect(words).toMatchObject(page)
  expect(Object.keys(words).filter((key) => key.includes('.'))).toHaveLength(Object.keys(page).length)
  expect(words).toMatchObject({ member: programme[locale].member, brokers_won: programme[locale].brokersWon })
})

test('both languages have the same words', () => {
  expect(Object.keys(FILES['zh-CN'])).toEqual(Object.keys(FILES.en))
})

function wordsIn(properties: string): Record<string, string> {
  const pairs = properties
    .split('\n')
    .filter((line) => line.includes('=') && !line.startsWith('#'))
    .map((line) => line.split('=', 2))
  return Object.fromEntries(pairs)
}

function prefixed(vocabulary: string, names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([name, words]) => [`${vocabulary}.${name}`, words]))
}
