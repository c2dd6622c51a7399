import type { BarSeriesOption } from 'echarts/charts'
import { SERIES } from '../theme/palette'

type Decal = Exclude<NonNullable<NonNullable<BarSeriesOption['itemStyle']>['decal']>, 'none'>

const STRIPES: Decal = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 4] }

/** Drawn over a colour that has been used before; the first round goes without. */
const PATTERNS: readonly (Decal | null)[] = [
  null,
  { ...STRIPES, rotation: Math.PI / 4 },
  {
    symbol: 'circle',
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
    symbolSize: 0.7,
  },
  { ...STRIPES, rotation: -Math.PI / 4 },
  STRIPES,
  { ...STRIPES, rotation: Math.PI / 2 },
  {
    symbol: 'triangle',
    dashArrayX: [
      [9, 9],
      [0, 9, 9, 0],
    ],
    dashArrayY: [9, 0],
  },
]

/** How one of several bars looks: 56 differ from each other, by colour and then by pattern. A plan has 50 steps at most. */
export function seriesLook(index: number, dark: boolean): { color: string; decal?: Decal } {
  const colours = dark ? SERIES.dark : SERIES.light
  const color = colours[index % colours.length] ?? colours[0]
  const pattern = PATTERNS[Math.floor(index / colours.length) % PATTERNS.length] ?? null
  return pattern === null
    ? { color }
    : { color, decal: { ...pattern, color: dark ? 'rgba(23, 19, 17, 0.6)' : 'rgba(255, 255, 255, 0.6)' } }
}

/** The legend's texts, and the arrows that turn its pages where it has many. */
export function legendInk(ink: string) {
  return {
    textStyle: { color: ink },
    pageTextStyle: { color: ink },
    pageIconColor: ink,
    pageIconInactiveColor: `${ink}66`,
  }
}
