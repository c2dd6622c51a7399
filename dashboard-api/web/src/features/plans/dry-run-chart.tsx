import type { BarSeriesOption } from 'echarts/charts'
import { useMemo } from 'react'
import Chart from '../../shared/chart/chart'
import type { ChartOption } from '../../shared/chart/echarts'
import { legendInk, seriesLook } from '../../shared/chart/series-look'
import { useMessages } from '../../shared/i18n/messages'
import { useMode } from '../../shared/theme/mode'
import type { DryRun } from './api/get-dry-run'
import { stepsOf } from './dry-run'
import { messages } from './messages'

/** Pushes by day, stacked by step, and the mass calls that they take. */
export default function DryRunChart({ run }: { run: DryRun }) {
  const t = useMessages(messages)
  const { dark } = useMode()
  const option = useMemo(() => optionFor(run, dark, t.massCalls), [run, dark, t])
  return <Chart option={option} />
}

function optionFor(run: DryRun, dark: boolean, calls: string): ChartOption {
  const ink = dark ? '#cdc1b5' : '#574c43'
  const line = dark ? '#3a312b' : '#e5e0d8'
  const value = {
    type: 'value' as const,
    minInterval: 1,
    axisLabel: { color: ink },
    splitLine: { lineStyle: { color: line } },
  }
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    legend: { type: 'scroll', top: 0, ...legendInk(ink) },
    grid: { left: 8, right: 8, top: 48, bottom: 4, containLabel: true },
    xAxis: { type: 'category', data: run.days.map((day) => day.day), axisLabel: { color: ink, hideOverlap: true } },
    yAxis: [value, { ...value, splitLine: { show: false } }],
    series: [
      ...stepsOf(run).map(
        (step, index): BarSeriesOption => ({
          type: 'bar',
          name: step,
          stack: 'pushes',
          barMaxWidth: 14,
          itemStyle: seriesLook(index, dark),
          data: run.days.map((day) => day.touchpoints[step] ?? 0),
        }),
      ),
      {
        type: 'line',
        name: calls,
        yAxisIndex: 1,
        showSymbol: false,
        step: 'middle',
        lineStyle: { width: 1.5 },
        color: dark ? '#8fa5bb' : '#4f6275',
        data: run.days.map((day) => day.merged_calls),
      },
    ],
  }
}
