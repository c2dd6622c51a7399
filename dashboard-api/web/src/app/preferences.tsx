import { DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons'
import { useLocale } from '../shared/i18n/locale'
import { useMessages } from '../shared/i18n/messages'
import { useMode } from '../shared/theme/mode'
import { Choice } from '../shared/ui/choice'
import { messages } from './messages'

const LANGUAGES = [
  { value: 'zh-CN', label: '中文', lang: 'zh-CN' },
  { value: 'en', label: 'English', lang: 'en' },
] as const

export function Preferences() {
  const t = useMessages(messages)
  const { locale, setLocale } = useLocale()
  const { mode, setMode } = useMode()
  return (
    <>
      <Choice legend={t.language} options={LANGUAGES} value={locale} onChange={setLocale} />
      <Choice
        legend={t.appearance}
        value={mode}
        onChange={setMode}
        options={[
          { value: 'light', label: <SunOutlined aria-hidden />, name: t.light },
          { value: 'system', label: <DesktopOutlined aria-hidden />, name: t.system },
          { value: 'dark', label: <MoonOutlined aria-hidden />, name: t.dark },
        ]}
      />
    </>
  )
}
