import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useLocale } from '../i18n/locale'
import { useMessages } from '../i18n/messages'
import { texts } from './texts'

interface ExportLinksProps {
  /** Below `/api`, without the format. */
  path: string
}

/** A table as the server makes it, in either format and the reader's language; the server writes down who took it. */
export function ExportLinks({ path }: ExportLinksProps) {
  const t = useMessages(texts)
  const { locale } = useLocale()
  const asked = `/api${path}${path.includes('?') ? '&' : '?'}language=${locale}&`
  const link = (format: 'csv' | 'xlsx') => `${asked}format=${format}`
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} href={link('csv')} download>
        {t.exportCsv}
      </Button>
      <Button icon={<DownloadOutlined aria-hidden />} href={link('xlsx')} download>
        {t.exportXlsx}
      </Button>
    </>
  )
}
