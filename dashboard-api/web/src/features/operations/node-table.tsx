import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { type Column, DataTable } from '../../shared/ui/data-table'
import { Tag } from '../../shared/ui/tag'
import { useNow } from '../../shared/use-now'
import type { SchedulerNode } from './api/get-operations'
import styles from './dead-letter-list.module.css'
import { Instant } from './instant'
import { secondsSince } from './machinery'
import { machineryMessages } from './machinery-messages'
import { useDuration } from './use-duration'

export function NodeTable({ nodes }: { nodes: readonly SchedulerNode[] }) {
  const t = useMessages(machineryMessages)
  const now = useNow()
  const words = useDuration()
  const columns: Column[] = [
    { key: 'node', label: t.node },
    { key: 'state', label: t.state },
    { key: 'seen', label: t.checkedIn },
  ]
  return (
    <Card title={t.nodes} note={t.nodesNote}>
      <DataTable caption={t.nodes} columns={columns}>
        <tbody>
          {nodes.map((node) => (
            <tr key={`${node.scheduler} ${node.name}`} data-node={node.name}>
              <th scope="row">
                {node.name}
                <span className={styles.detail}>{node.scheduler}</span>
              </th>
              <td>
                <Tag tone={node.alive ? 'good' : 'bad'} state={node.alive ? 'ALIVE' : 'SILENT'}>
                  {node.alive ? t.alive : t.silentFor(words(secondsSince(node.last_check_in_at, now)))}
                </Tag>
              </td>
              <td>
                <Instant at={node.last_check_in_at} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Card>
  )
}
