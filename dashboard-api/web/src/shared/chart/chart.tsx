import type { EChartsType } from 'echarts/core'
import { useEffect, useRef } from 'react'
import { type ChartOption, init } from './echarts'

/** A picture as high as its container, for eyes only: the same figures stand beside it as text. To be loaded lazily. */
export default function Chart({ option }: { option: ChartOption }) {
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
    const animation = !window.matchMedia('(prefers-reduced-motion: reduce)').matches
    chart.current?.setOption({ animation, animationDuration: 500, ...option }, { notMerge: true })
  }, [option])

  return <div ref={container} style={{ width: '100%', height: '100%' }} aria-hidden="true" />
}
