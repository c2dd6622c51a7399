import { Select } from 'antd'
import { useSearchParams } from 'react-router'
import type { FunnelPart } from '../../shared/api/get-funnel-parts'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { DataTable } from '../../shared/ui/data-table'
import { STAGES, stageNames } from '../../shared/vocabulary/stages'
import { messages } from './messages'
import styles from './part-table.module.css'
import { compared } from './parts'

interface ComparedPartsProps {
  parts: readonly FunnelPart[]
  name: (key: string) => string
}

/** Two parts of the funnel side by side; which ones, the address remembers. */
export function ComparedParts({ parts, name }: ComparedPartsProps) {
  const t = useMessages(messages)
  const stages = useMessages(stageNames)
  const format = useFormat()
  const [search, setSearch] = useSearchParams()
  const find = (key: string | null) => parts.find((part) => part.key === key)
  const right = find(search.get('right')) ?? parts[0]
  const left = find(search.get('left')) ?? parts.find((part) => part !== right)
  if (left === undefined || right === undefined) return null
  const rate = (value: number | null) => (value === null ? t.none : format.percent(value))

  function choose(side: 'left' | 'right', key: string) {
    const changed = new URLSearchParams(search)
    changed.set(side, key)
    setSearch(changed, { replace: true })
  }

  const select = (side: 'left' | 'right', label: string, value: string) => (
    <Select
      aria-label={label}
      value={value}
      options={parts.map((part) => ({ value: part.key, label: name(part.key) }))}
      onChange={(key) => choose(side, key)}
    />
  )
  return (
    <details className={styles.compare} open={search.has('left') || search.has('right')}>
      <summary>{t.compare}</summary>
      <div className={styles.choices}>
        {select('left', t.compareFrom, left.key)}
        <span aria-hidden="true">→</span>
        {select('right', t.compareTo, right.key)}
      </div>
      <DataTable
        caption={t.compare}
        columns={[
          { key: 'stage', label: t.stage },
          { key: 'left', label: name(left.key), numeric: true },
          { key: 'right', label: name(right.key), numeric: true },
          { key: 'change', label: t.points, numeric: true },
        ]}
      >
        <tbody>
          {compared(left, right).map((row) => (
            <tr key={row.stage} data-compared={row.stage}>
              <th scope="row">{stages[STAGES.find((stage) => stage === row.stage) ?? 'AWARENESS']}</th>
              <td data-numeric="true">{rate(row.left)}</td>
              <td data-numeric="true">{rate(row.right)}</td>
              <td data-numeric="true">{row.change === null ? t.none : t.changed(row.change * 100)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </details>
  )
}
