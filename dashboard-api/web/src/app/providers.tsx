import { QueryClientProvider } from '@tanstack/react-query'
import { App as AntdApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import { type ReactNode, useMemo, useState } from 'react'
import 'dayjs/locale/zh-cn'
import { createQueryClient } from '../shared/api/query-client'
import { type Locale, LocaleProvider, useLocale } from '../shared/i18n/locale'
import { antdThemeFor } from '../shared/theme/antd-theme'
import { ModeProvider, useMode } from '../shared/theme/mode'
import { useMedia } from '../shared/theme/use-media'

const ANTD_LOCALES = { en: enUS, 'zh-CN': zhCN } satisfies Record<Locale, unknown>
const DAYJS_LOCALES: Record<Locale, string> = { en: 'en', 'zh-CN': 'zh-cn' }

export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient)
  return (
    <QueryClientProvider client={queryClient}>
      <LocaleProvider>
        <ModeProvider>
          <Antd>{children}</Antd>
        </ModeProvider>
      </LocaleProvider>
    </QueryClientProvider>
  )
}

function Antd({ children }: { children: ReactNode }) {
  const { locale } = useLocale()
  const { dark } = useMode()
  const motion = !useMedia('(prefers-reduced-motion: reduce)')
  const theme = useMemo(() => antdThemeFor(dark, motion), [dark, motion])
  dayjs.locale(DAYJS_LOCALES[locale])
  return (
    <ConfigProvider locale={ANTD_LOCALES[locale]} theme={theme} button={{ autoInsertSpace: false }}>
      <AntdApp component={false}>{children}</AntdApp>
    </ConfigProvider>
  )
}
