import { useMemo } from 'react'
import { useMode } from '../theme/mode'
import { heat } from '../theme/palette'
import Chart from './chart'
import type { ChartOption } from './echarts'
import { legendInk, seriesLook } from './series-look'

export interface ShapeProps {
  /** `stack`: bars on top of each other, of things without an order. */
  kind: 'bar' | 'line' | 'stack'
  names: readonly string[]
  series: readonly { name: string; values: readonly (number | null)[] }[]
  /** How a value is read aloud by the eye. */
  text: (value: number) => string
}

/** One or several rows of values beside each other; the same figures stand in the table below. */
export default function BarsShape(props: ShapeProps) {
  const { dark } = useMode()
  return <Chart option={useMemo(() => optionFor(props, dark), [props, dark])} />
}

function optionFor({ kind, names, series, text }: ShapeProps, dark: boolean): ChartOption {
  const line = dark ? '#3a312b' : '#e5e0d8'
  const ink = dark ? '#b0a397' : '#6c6158'
  return {
    grid: {
      top: series.length > 1 ? 34 : 14,
      left: 4,
      right: 8,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: { type: 'scroll', show: series.length > 1, top: 0, left: 0, ...legendInk(ink) },
    tooltip: {
      trigger: 'axis',
      confine: true,
      renderMode: 'richText',
      backgroundColor: dark ? '#2a2320' : '#ffffff',
      borderColor: line,
      textStyle: { color: dark ? '#f4ede5' : '#231c17' },
      valueFormatter: (value) => (typeof value === 'number' ? text(value) : '–'),
    },
    xAxis: {
      type: 'category',
      data: [...names],
      axisLine: { lineStyle: { color: ink } },
      axisLabel: { color: ink, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      axisLabel: { color: ink, formatter: text },
      splitLine: { lineStyle: { color: line } },
    },
    series: series.map(({ name, values }, index) => {
      const colour = heat(series.length > 1 ? index * 2 : 2, dark)
      const data = values.map((value) => value ?? '-')
      if (kind === 'stack') {
        return { type: 'bar' as const, name, data, stack: 'all', barMaxWidth: 40, itemStyle: seriesLook(index, dark) }
      }
      return kind === 'bar'
        ? { type: 'bar' as const, name, data, barMaxWidth: 40, itemStyle: { color: colour } }
        : { type: 'line' as const, name, data, lineStyle: { width: 3, color: colour }, itemStyle: { color: colour } }
    }),
  }
}
