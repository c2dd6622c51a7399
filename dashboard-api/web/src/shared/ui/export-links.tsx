import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMessages } from '../i18n/messages'
import { texts } from './texts'

/**
 * A table as the server makes it, in either format; the server writes down who took it.
 *
 * @param path below `/api`, without the format
 */
export function ExportLinks({ path }: { path: string }) {
  const t = useMessages(texts)
  const link = (format: 'csv' | 'xlsx') => `/api${path}${path.includes('?') ? '&' : '?'}format=${format}`
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
