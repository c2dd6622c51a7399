import { useMemo } from 'react'
import Chart from '../../shared/chart/chart'
import type { ChartOption } from '../../shared/chart/echarts'
import { useMode } from '../../shared/theme/mode'
import { heat } from '../../shared/theme/palette'

export interface ShapeProps {
  kind: 'bar' | 'line'
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
    legend: { show: series.length > 1, top: 0, left: 0, textStyle: { color: ink } },
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
      return kind === 'bar'
        ? { type: 'bar' as const, name, data, barMaxWidth: 40, itemStyle: { color: colour } }
        : { type: 'line' as const, name, data, lineStyle: { width: 3, color: colour }, itemStyle: { color: colour } }
    }),
  }
}
