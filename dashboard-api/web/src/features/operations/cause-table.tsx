import { App, Button } from 'antd'
import { isUnauthorized } from '../../shared/api/problem'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { type Column, DataTable } from '../../shared/ui/data-table'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import type { DeadLetterCause } from './api/get-dead-letters'
import { useReplayCause } from './api/post-replays'
import styles from './dead-letter-list.module.css'
import { messages } from './messages'
import { sourceNames, wordsFor } from './names'

export function CauseTable({ causes }: { causes: readonly DeadLetterCause[] }) {
  const t = useMessages(messages)
  const format = useFormat()
  const sources = useMessages(sourceNames)
  const columns: Column[] = [
    { key: 'source', label: t.source },
    { key: 'reason', label: t.reason },
    { key: 'count', label: t.count, numeric: true },
    { key: 'actions', label: t.actions },
  ]
  return (
    <Card title={t.causes} note={t.causesNote}>
      <DataTable caption={t.causes} columns={columns}>
        <tbody>
          {causes.map((cause) => (
            <tr key={`${cause.source} ${cause.reason}`} data-cause={cause.reason}>
              <th scope="row">{wordsFor(sources, cause.source)}</th>
              <td>
                <div className={styles.reason}>{cause.reason}</div>
              </td>
              <td data-numeric="true">{format.count(cause.count)}</td>
              <td>
                <ReplayAllButton cause={cause} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Card>
  )
}

function ReplayAllButton({ cause }: { cause: DeadLetterCause }) {
  const t = useMessages(messages)
  const format = useFormat()
  const { message } = App.useApp()
  const describe = useDescribeProblem()
  const replay = useReplayCause()

  async function replayAll() {
    try {
      // The promise outlives this row, which goes as soon as its letters are on their way.
      const { replayed } = await replay.mutateAsync(cause)
      const left = cause.count - replayed
      if (left <= 0) void message.success(t.replayedAll(format.count(replayed)))
      else void message.warning(t.replayedSome(format.count(replayed), format.count(left)))
    } catch (error) {
      if (!(error instanceof Error) || isUnauthorized(error)) return
      void message.error(`${t.replayAllRefused}: ${describe(error)}`)
    }
  }

  return (
    <Button
      size="small"
      onClick={() => void replayAll()}
      loading={replay.isPending}
      aria-label={t.replayAllName(cause.reason)}
    >
      {t.replayAll}
    </Button>
  )
}
