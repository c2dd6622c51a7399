import { expect, test } from 'vitest'
import { localeFor } from '../../src/shared/i18n/locale'

test.each([
  [['zh-TW', 'en'], 'zh-CN'],
  [['zh'], 'zh-CN'],
  [['en-GB', 'zh-CN'], 'en'],
  [['fr', 'zh-CN'], 'zh-CN'],
  [['fr'], 'en'],
  [[], 'en'],
])('a reader of %j gets %s', (languages, locale) => {
  expect(localeFor(languages)).toBe(locale)
})
