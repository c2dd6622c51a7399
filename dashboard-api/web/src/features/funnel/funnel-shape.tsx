import { useMemo } from 'react'
import Chart from '../../shared/chart/chart'
import type { ChartOption } from '../../shared/chart/echarts'

interface FunnelShapeProps {
  /** Of each stage, in the funnel's order. */
  counts: readonly number[]
  colours: readonly string[]
}

/** The shape alone, as high as its container; widths are in proportion to the counts. */
export default function FunnelShape({ counts, colours }: FunnelShapeProps) {
  return <Chart option={useMemo(() => optionFor(counts, colours), [counts, colours])} />
}

function optionFor(counts: readonly number[], colours: readonly string[]): ChartOption {
  return {
    series: {
      type: 'funnel',
      sort: 'none',
      silent: true,
      top: 4,
      bottom: 4,
      left: 8,
      right: 8,
      min: 0,
      max: Math.max(...counts, 1),
      // A stage that a handful reached must not vanish beside one that a hundred thousand did.
      minSize: '1%',
      maxSize: '100%',
      gap: 4,
      label: { show: false },
      labelLine: { show: false },
      itemStyle: { borderWidth: 0 },
      data: counts.map((value, index) => ({ value, itemStyle: { color: colours[index] ?? '#888' } })),
    },
  }
}
