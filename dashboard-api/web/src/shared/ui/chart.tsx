import { type EChartsCoreOption, type EChartsType, init } from 'echarts/core'
import { useEffect, useRef } from 'react'

/** Draws an option as large as its container; whoever imports it has registered the parts that the option uses. */
export function Chart({ option }: { option: EChartsCoreOption }) {
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
    chart.current?.setOption(option, { notMerge: true })
  }, [option])

  return <div ref={container} style={{ width: '100%', height: '100%' }} aria-hidden="true" />
}
