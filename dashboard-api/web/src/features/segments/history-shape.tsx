import { useMemo } from 'react'
import Chart from '../../shared/chart/chart'
import type { ChartOption } from '../../shared/chart/echarts'
import { useMode } from '../../shared/theme/mode'
import { heat } from '../../shared/theme/palette'
import type { HistoryDay } from './api/get-history'

interface HistoryShapeProps {
  days: readonly HistoryDay[]
  names: { size: string; entered: string; left: string }
}

/** Above, the size as a line; below, entries and exits as bars up and down. */
export default function HistoryShape({ days, names }: HistoryShapeProps) {
  const { dark } = useMode()
  return <Chart option={useMemo(() => optionFor(days, names, dark), [days, names, dark])} />
}

const EDGES = { left: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const

function optionFor(days: readonly HistoryDay[], names: HistoryShapeProps['names'], dark: boolean): ChartOption {
  const line = dark ? '#3a312b' : '#e5e0d8'
  const ink = dark ? '#b0a397' : '#6c6158'
  const axis = { axisLabel: { color: ink }, splitLine: { lineStyle: { color: line } } }
  const calendar = {
    type: 'category' as const,
    data: days.map(({ day }) => day),
    axisLine: { onZero: false, lineStyle: { color: ink } },
  }
  const bars = (key: string, name: string, values: number[], color: string) => ({
    type: 'bar' as const,
    id: key,
    name,
    stack: 'flow',
    xAxisIndex: 1,
    yAxisIndex: 1,
    barMaxWidth: 14,
    itemStyle: { color },
    data: values,
  })
  return {
    grid: [
      { top: 14, right: 8, height: '54%', ...EDGES },
      { right: 8, bottom: 4, height: '28%', ...EDGES },
    ],
    tooltip: {
      trigger: 'axis',
      confine: true,
      renderMode: 'richText',
      backgroundColor: dark ? '#2a2320' : '#ffffff',
      borderColor: line,
      textStyle: { color: dark ? '#f4ede5' : '#231c17' },
    },
    xAxis: [
      { ...calendar, gridIndex: 0, axisLabel: { show: false } },
      {
        ...calendar,
        gridIndex: 1,
        axisLabel: { color: ink, formatter: (day: string) => day.slice(5), hideOverlap: true },
      },
    ],
    yAxis: [
      { type: 'value', gridIndex: 0, minInterval: 1, scale: true, ...axis },
      { type: 'value', gridIndex: 1, minInterval: 1, splitNumber: 2, ...axis },
    ],
    series: [
      bars(
        'entered',
        names.entered,
        days.map((day) => day.entered),
        dark ? '#86d0a8' : '#2d6a4f',
      ),
      bars(
        'left',
        names.left,
        days.map((day) => -day.left),
        dark ? '#8fa5bb' : '#64788c',
      ),
      {
        type: 'line',
        id: 'size',
        name: names.size,
        data: days.map(({ size }) => size),
        showSymbol: days.length < 2,
        lineStyle: { width: 3, color: heat(2, dark) },
        itemStyle: { color: heat(2, dark) },
      },
    ],
  }
}
