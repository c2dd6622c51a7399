import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type Cell, downloadCsv } from '../csv'
import { useMessages } from '../i18n/messages'
import { texts } from './texts'

interface ExportButtonProps {
  fileName: string
  rows: () => readonly (readonly Cell[])[]
}

export function ExportButton({ fileName, rows }: ExportButtonProps) {
  const t = useMessages(texts)
  return (
    <Button icon={<DownloadOutlined aria-hidden />} onClick={() => downloadCsv(fileName, rows())}>
      {t.exportCsv}
    </Button>
  )
}
