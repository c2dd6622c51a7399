import { expect, it } from 'vitest'
import source from '../../../../crm/src/main/java/io/hearth/crm/refusal/CrmRefusal.java?raw'
import { menuMessages } from '../../src/features/programme/menu-messages'
import { refusals } from '../../src/shared/referral/refusals'

it('has words for everything that the programme refuses', () => {
  const names = [...source.matchAll(/^ {4}([A-Z_]+)\(Kind\./gm)].map(([, name]) => name?.toLowerCase())
  expect(names.length).toBeGreaterThan(20)
  expect(Object.keys(refusals.en).sort()).toEqual([...names].sort())
})

it('has words for every kind of button that opens no page', () => {
  for (const kind of ['pic_sysphoto', 'pic_photo_or_album', 'pic_weixin', 'view_limited', 'media_id']) {
    expect(menuMessages.en.kinds).toHaveProperty(kind)
    expect(menuMessages['zh-CN'].kinds).toHaveProperty(kind)
  }
})
