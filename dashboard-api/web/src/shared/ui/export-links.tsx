import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useLocale } from '../i18n/locale'
import { useMessages } from '../i18n/messages'
import { texts } from './texts'

interface ExportLinksProps {
  /** Below `/api`, without the format. */
  path: string
  /** Whether its words are for people, in the reader's language; those of the others are the API's. */
  spoken?: boolean
}

/** A table as the server makes it, in either format; the server writes down who took it. */
export function ExportLinks({ path, spoken = false }: ExportLinksProps) {
  const t = useMessages(texts)
  const { locale } = useLocale()
  const asked = `/api${path}${path.includes('?') ? '&' : '?'}${spoken ? `language=${locale}&` : ''}`
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
