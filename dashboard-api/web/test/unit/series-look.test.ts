import { describe, expect, it } from 'vitest'
import { seriesLook } from '../../src/shared/chart/series-look'

const CARDS = { light: '#ffffff', dark: '#211b18' }
const MOST_STEPS = 50

describe.each(['light', 'dark'] as const)('series beside each other in %s', (theme) => {
  const looks = Array.from({ length: MOST_STEPS }, (_, index) => seriesLook(index, theme === 'dark'))

  it('all look different', () => {
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(MOST_STEPS)
  })

  it('stand out from their card', () => {
    for (const { color } of looks) expect(contrast(color, CARDS[theme]), color).toBeGreaterThanOrEqual(3)
  })
})

/** As WCAG 2.2 works it out. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
