import type { EChartsType } from 'echarts/core'
import { useEffect, useRef } from 'react'
import { type ChartOption, init } from './echarts'

interface FunnelShapeProps {
  /** Of each stage, in the funnel's order. */
  counts: readonly number[]
  colours: readonly string[]
}

/** The shape alone, as high as its container; widths are in proportion to the counts. */
export default function FunnelShape({ counts, colours }: FunnelShapeProps) {
  const container = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(undefined)

  useEffect(() => {
    const element = container.current
    if (element === null) return
    chart.current = init(element, null, { renderer: 'svg' })
    chart.current.on('finished', () => element.setAttribute('data-drawn', 'true'))
    const observer = new ResizeObserver(() => chart.current?.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      chart.current?.dispose()
    }
  }, [])

  useEffect(() => {
    chart.current?.setOption(optionFor(counts, colours))
  }, [counts, colours])

  return <div ref={container} style={{ width: '100%', height: '100%' }} aria-hidden="true" />
}

function optionFor(counts: readonly number[], colours: readonly string[]): ChartOption {
  return {
    animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 500,
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
