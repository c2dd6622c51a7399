import { FunnelChart, type FunnelSeriesOption } from 'echarts/charts'
import { type ComposeOption, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([FunnelChart, SVGRenderer])

export type ChartOption = ComposeOption<FunnelSeriesOption>
