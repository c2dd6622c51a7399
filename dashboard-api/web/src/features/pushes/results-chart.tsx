import type { BarSeriesOption } from 'echarts/charts'
import { useMemo } from 'react'
import Chart from '../../shared/chart/chart'
import type { ChartOption } from '../../shared/chart/echarts'
import { legendInk, seriesLook } from '../../shared/chart/series-look'
import { useMessages } from '../../shared/i18n/messages'
import { useMode } from '../../shared/theme/mode'
import type { CampaignResult } from './api/get-campaign'
import { messages } from './messages'
import { sharesOf } from './results'

const SHOWN = ['reached', 'opened', 'clicked', 'answered', 'converted'] as const

interface ResultsChartProps {
  result: CampaignResult
  /** Of the contents, by the keys of the arms. */
  names: ReadonlyMap<string, string>
}

/** The shares of the contents side by side. */
export default function ResultsChart({ result, names }: ResultsChartProps) {
  const t = useMessages(messages)
  const { dark } = useMode()
  const option = useMemo(() => optionFor(result, names, dark, t), [result, names, dark, t])
  return <Chart option={option} />
}

function optionFor(
  result: CampaignResult,
  names: ResultsChartProps['names'],
  dark: boolean,
  t: (typeof messages)['en'],
): ChartOption {
  const ink = dark ? '#cdc1b5' : '#574c43'
  return {
    textStyle: { fontFamily: 'inherit' },
    legend: { type: 'scroll', top: 0, ...legendInk(ink) },
    grid: { left: 8, right: 8, top: 40, bottom: 4, containLabel: true },
    xAxis: { type: 'category', data: SHOWN.map((figure) => t[figure]), axisLabel: { color: ink } },
    yAxis: {
      type: 'value',
      max: 100,
      axisLabel: { color: ink, formatter: '{value} %' },
      splitLine: { lineStyle: { color: dark ? '#3a312b' : '#e5e0d8' } },
    },
    series: result.arms.map((arm, index): BarSeriesOption => {
      const shares = sharesOf(arm)
      return {
        type: 'bar',
        name: names.get(arm.arm) ?? (arm.arm || t.wholeAudience),
        barMaxWidth: 40,
        itemStyle: seriesLook(index, dark),
        data: SHOWN.map((figure) => Math.round(shares[figure] * 1_000) / 10),
      }
    }),
  }
}
