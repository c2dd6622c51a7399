import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { post } from '../api/http'
import { type Cell, downloadCsv } from '../csv'
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
  const { mutate, isPending } = useMutation({ mutationFn: (taken: Taken) => post<void>('/exports', taken) })
  function take() {
    const cells = rows()
    const taken = {
      table: fileName.replace(/\.csv$/, ''),
      rows: Math.max(0, cells.length - 1),
      filters: filtersOf(window.location.search).slice(0, MOST_FILTERS),
    }
    mutate(taken, {
      onSuccess: () => downloadCsv(fileName, cells),
      onError: (error) => void message.error(describe(error)),
    })
  }
  return (
    <Button icon={<DownloadOutlined aria-hidden />} onClick={take} loading={isPending}>
      {t.exportCsv}
    </Button>
  )
}

/** As much of an address as the record keeps. */
const MOST_FILTERS = 500

/** What the record says of a file that the page made. */
interface Taken {
  table: string
  rows: number
  filters: string
}

/** As people read them, so that the server sees what is typed there for what it is. */
function filtersOf(search: string): string {
  return [...new URLSearchParams(search)].map(([name, value]) => `${name}=${value}`).join('&')
}
