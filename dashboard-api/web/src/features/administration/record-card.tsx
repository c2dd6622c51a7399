import { Input, Select } from 'antd'
import { useSearchParams } from 'react-router'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { Loading } from '../../shared/ui/loading'
import { MoreButton } from '../../shared/ui/more-button'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import styles from './administration.module.css'
import { type AuditEntry, type AuditFilter, useAuditLog } from './api/get-audit-log'
import { useAccounts } from './api/users'
import { actionNames, objectNames } from './audit-words'
import { messages } from './messages'

/** Who did what to whom, the latest first. */
export function RecordCard() {
  const t = useMessages(messages)
  const [search, setSearch] = useSearchParams()
  const filter: AuditFilter = { actor: search.get('actor') ?? '', action: search.get('action') ?? '' }
  const log = useAuditLog(filter)
  const put = (change: Partial<AuditFilter>) => setSearch({ view: 'record', ...filter, ...change }, { replace: true })
  const whats = useMessages(actionNames)
  const entries = log.data?.pages.flatMap((page) => page.items) ?? []
  const actions = log.data?.pages[0]?.actions ?? []
  return (
    <Card
      title={t.record}
      note={t.recordNote}
      actions={
        <div className={styles.filters}>
          <Input.Search
            aria-label={t.who}
            placeholder={t.anyone}
            defaultValue={filter.actor}
            allowClear
            autoComplete="off"
            onSearch={(actor) => put({ actor: actor.trim() })}
          />
          <Select
            aria-label={t.what}
            value={filter.action}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t.anything },
              ...actions.map((value) => ({ value, label: whats[value] ?? value })),
            ]}
            onChange={(action) => put({ action })}
          />
        </div>
      }
    >
      {log.isPending ? (
        <Loading blocks={[6]} />
      ) : log.data === undefined ? (
        <ProblemPanel error={log.error} retrying={log.isFetching} onRetry={() => void log.refetch()} />
      ) : entries.length === 0 ? (
        <p role="status">{t.noEntries}</p>
      ) : (
        <Entries entries={entries} />
      )}
      <MoreButton label={t.more} pages={log} />
    </Card>
  )
}

function Entries({ entries }: { entries: readonly AuditEntry[] }) {
  const t = useMessages(messages)
  const format = useFormat()
  const whats = useMessages(actionNames)
  const whoms = useMessages(objectNames)
  const names = new Map(useAccounts().data?.map(({ username, display_name }) => [username, display_name]))
  return (
    <DataTable
      caption={t.record}
      columns={[t.when, t.who, t.what, t.whom, t.details].map((label) => ({ key: label, label }))}
    >
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} data-entry={entry.id}>
            <th scope="row">
              <time dateTime={entry.at}>{format.absolute(entry.at)}</time>
            </th>
            <td>
              {names.get(entry.actor) ?? entry.actor}
              {names.has(entry.actor) ? <span className={styles.detail}>{entry.actor}</span> : null}
            </td>
            <td data-action={entry.action}>{whats[entry.action] ?? <code>{entry.action}</code>}</td>
            <td>
              <div className={styles.values}>
                {whoms[entry.object_kind] ?? entry.object_kind}
                <span className={styles.detail}>{entry.object_id}</span>
              </div>
            </td>
            <td>
              <div className={styles.values}>
                {Object.entries(entry.details)
                  .map(([name, value]) => `${name}: ${value}`)
                  .join(' · ')}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
