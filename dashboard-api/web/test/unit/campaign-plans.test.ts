import { describe, expect, test } from 'vitest'
import { newArm, newCampaign, splitOf } from '../../src/features/campaigns/campaign-draft'
import { countMistakes, mistakesOf, noMistakes, withRefusals } from '../../src/features/campaigns/campaign-mistakes'
import { cronOf, rhythmOf, rhythmShown } from '../../src/features/campaigns/cron'
import { messages } from '../../src/features/campaigns/messages'
import { points, resultRows, sharesOf } from '../../src/features/pushes/results'
import { ApiProblem } from '../../src/shared/api/problem'

const NOW = Date.parse('2026-03-02T02:00:00Z')
const t = messages.en.mistakes

describe('a rhythm', () => {
  test.each([
    ['0 0 10 * * MON', { kind: 'WEEKLY', time: '10:00', day: 'MON' }],
    ['0 5 9 * * *', { kind: 'DAILY', time: '09:05' }],
    ['0 30 18 28 * ?', { kind: 'MONTHLY', time: '18:30', dayOfMonth: 28 }],
    ['0 0 10 ? * MON#2', { kind: 'CUSTOM', cron: '0 0 10 ? * MON#2' }],
    ['0 0 25 * * *', { kind: 'CUSTOM', cron: '0 0 25 * * *' }],
    ['0 0 10 32 * *', { kind: 'CUSTOM', cron: '0 0 10 32 * *' }],
    ['', { kind: 'CUSTOM', cron: '' }],
  ])('is read from “%s”, and read again the same', (cron, rhythm) => {
    expect(rhythmOf(cron)).toEqual(rhythm)
    expect(rhythmOf(cronOf(rhythmOf(cron)))).toEqual(rhythm)
  })

  test('stays custom while its cron is written, even where that says something simpler', () => {
    const whole = '0 0 10 * * MON#2'
    const kinds = [...whole].map((_, index) => rhythmShown(whole.slice(0, index + 1), true).kind)
    expect(new Set(kinds)).toEqual(new Set(['CUSTOM']))
    expect(rhythmShown('0 0 10 * * MON', false).kind).toBe('WEEKLY')
  })
})

describe('a campaign plan', () => {
  test('is told at each field what is missing', () => {
    const found = mistakesOf(newCampaign(null), NOW, t)
    expect(found).toMatchObject({ name: [t.name], audience: [t.audience], arms: [[t.content]], schedule: [t.at] })
    expect(countMistakes(found)).toBe(4)
    expect(countMistakes(noMistakes(newCampaign(null).campaign))).toBe(0)
  })

  test('lies in the future, and its contents have keys of their own', () => {
    const draft = newCampaign('seg')
    draft.name = 'Open weekend'
    draft.campaign.schedule = { at: '2026-03-02T01:00:00Z' }
    draft.campaign.arms = [
      { key: 'a', content_id: 'c', share: 1 },
      { key: 'a', content_id: 'd', share: 1 },
    ]
    expect(mistakesOf(draft, NOW, t)).toMatchObject({ schedule: [t.past], arms: [[t.sameKey], [t.sameKey]] })
  })

  test('has the server’s refusals where they belong', () => {
    const problem = new ApiProblem(
      {
        errors: [
          { field: 'campaign.schedule', message: 'never fires' },
          { field: 'campaign.arms.0', message: 'share 0' },
          { field: 'campaign', message: 'control_percent 60 is not from 0 to 50' },
          { field: 'plan.steps', message: 'has variants' },
        ],
      },
      400,
    )
    expect(withRefusals(noMistakes(newCampaign(null).campaign), problem)).toMatchObject({
      schedule: ['never fires'],
      arms: [['share 0']],
      control: ['control_percent 60 is not from 0 to 50'],
      rest: ['has variants'],
    })
  })

  test('names a new content with the first free letter', () => {
    expect(newArm([{ key: 'a', content_id: '', share: 1 }]).key).toBe('b')
  })

  test('leaves a share alone and splits the rest', () => {
    const { campaign } = newCampaign('seg')
    campaign.arms = [
      { key: 'a', content_id: 'c', share: 2 },
      { key: 'b', content_id: 'd', share: 1 },
    ]
    expect(splitOf(1_000, campaign)).toEqual({
      controls: 100,
      arms: [
        { key: 'a', fans: 600 },
        { key: 'b', fans: 300 },
      ],
    })
  })
})

describe('results', () => {
  const figure = (count: number) => ({ count, basis: 'PER_FAN' as const })
  const arm = {
    arm: 'a',
    planned: figure(200),
    reached: figure(100),
    opened: figure(25),
    clicked: figure(0),
    answered: figure(10),
    converted: figure(20),
    lift: { difference: 0.05, low: -0.01, high: 0.11, confidence: 0.95, clear: false, method: 'wald' },
  }

  test('count deeds of the reached, and the converted of all planned', () => {
    expect(sharesOf(arm)).toEqual({ reached: 0.5, opened: 0.25, clicked: 0, answered: 0.1, converted: 0.1 })
    expect(sharesOf({ ...arm, reached: figure(0) }).opened).toBe(0)
  })

  test('show points with their sign', () => {
    expect([0.0149, -0.02, 0].map((one) => points(one, 'en'))).toEqual(['+1.5', '-2.0', '0.0'])
  })

  test('are exported with those left alone as the last row', () => {
    const result = {
      campaign_id: 'c',
      wechat_total: null,
      from: '',
      until: '',
      complete: false,
      goal: [],
      arms: [arm],
      control: { fans: figure(20), converted: figure(1) },
    }
    const [, first, last] = resultRows(result, {
      header: [],
      control: 'Left alone',
      contents: new Map([['a', 'Tea and cake']]),
    })
    expect(first).toEqual(['Tea and cake', 200, 100, 25, 0, 10, 20, 0.05, -0.01, 0.11])
    expect(last).toHaveLength(10)
    expect(last?.slice(0, 2)).toEqual(['Left alone', 20])
  })
})
