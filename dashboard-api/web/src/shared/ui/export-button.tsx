import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { post, type Schema } from '../api/client'
import { isUnauthorized } from '../api/problem'
import { type Cell, downloadCsv } from '../csv'
import { filtersNoteOf } from '../filters-note'
import { useMessages } from '../i18n/messages'
import { useDescribeProblem } from './problem-panel'
import { texts } from './texts'

interface ExportButtonProps {
  fileName: string
  rows: () => readonly (readonly Cell[])[]
}

/** Makes a file of what the page shows. Every export is on record, so there is no file before the server has noted it. */
export function ExportButton({ fileName, rows }: ExportButtonProps) {
  const t = useMessages(texts)
  const { message } = App.useApp()
  const describe = useDescribeProblem()
  const { mutate, isPending } = useMutation({
    mutationFn: (taken: Schema<'PageExport'>) => post('/exports', { body: taken }),
  })
  function take() {
    const cells = rows()
    const taken = {
      table: fileName.replace(/\.csv$/, ''),
      rows: Math.max(0, cells.length - 1),
      filters: filtersNoteOf(window.location.search),
    }
    mutate(taken, {
      onSuccess: () => downloadCsv(fileName, cells),
      // Whoever has to sign in again is asked to already.
      onError: (error) => {
        if (!isUnauthorized(error)) void message.error(describe(error))
      },
    })
  }
  return (
    <Button icon={<DownloadOutlined aria-hidden />} onClick={take} loading={isPending}>
      {t.exportCsv}
    </Button>
  )
}
