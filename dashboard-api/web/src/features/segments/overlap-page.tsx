import { Select } from 'antd'
import { useSearchParams } from 'react-router'
import { useSegments } from '../../shared/api/get-segments'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { Choice } from '../../shared/ui/choice'
import { DataTable } from '../../shared/ui/data-table'
import { ExportButton } from '../../shared/ui/export-button'
import { Loading } from '../../shared/ui/loading'
import { Page } from '../../shared/ui/page'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { StatePanel } from '../../shared/ui/state-panel'
import { MAX_COMPARED, type Overlap, useOverlap } from './api/get-overlap'
import { messages } from './messages'
import { useRuleNames } from './names'
import styles from './segments.module.css'
import { SegmentTabs } from './tabs'

const AT_FIRST = 6

/** How many contacts segments share, each with each. */
export default function OverlapPage() {
  const t = useMessages(messages)
  const [search, setSearch] = useSearchParams()
  const segments = useSegments()
  const named = search.getAll('segment')
  const all = (segments.data ?? []).map((segment) => segment.segment_id)
  const chosen = named.length > 0 ? named : all.slice(0, AT_FIRST)
  const overlap = useOverlap(chosen)
  return (
    <Page title={t.overlap} about={t.overlapNote}>
      <SegmentTabs />
      <Select
        style={{ width: '100%', marginBottom: 20 }}
        mode="multiple"
        maxCount={MAX_COMPARED}
        aria-label={t.overlapChoose}
        placeholder={t.overlapChoose}
        value={chosen}
        showSearch={{ optionFilterProp: 'label' }}
        options={(segments.data ?? []).map(({ segment_id, name }) => ({ value: segment_id, label: name }))}
        onChange={(ids) => setSearch(ids.map((id) => ['segment', id] as [string, string]))}
      />
      {segments.isPending || (overlap.isPending && chosen.length > 0) ? (
        <Loading blocks={[6]} />
      ) : overlap.isError ? (
        <ProblemPanel error={overlap.error} retrying={overlap.isFetching} onRetry={() => void overlap.refetch()} />
      ) : (overlap.data?.rows.length ?? 0) === 0 ? (
        <StatePanel title={t.overlapEmpty} />
      ) : (
        <Matrix overlap={overlap.data as Overlap} />
      )}
    </Page>
  )
}

function Matrix({ overlap }: { overlap: Overlap }) {
  const t = useMessages(messages)
  const format = useFormat()
  const names = useRuleNames().segments
  const [search, setSearch] = useSearchParams()
  const as = search.get('as') === 'shares' ? 'shares' : 'counts'
  const nameOf = (id: string) => names.get(id) ?? id
  const text = (shared: number, whole: number) =>
    as === 'counts' ? format.count(shared) : whole === 0 ? '–' : format.percent(shared / whole)
  const rows = () => [
    [t.segment, ...overlap.rows.map((row) => nameOf(row.segment_id))],
    ...overlap.rows.map((row) => [nameOf(row.segment_id), ...row.shared]),
  ]

  function show(next: 'counts' | 'shares') {
    const changed = new URLSearchParams(search)
    if (next === 'shares') changed.set('as', next)
    else changed.delete('as')
    setSearch(changed, { replace: true })
  }

  return (
    <Card
      title={t.overlap}
      note={overlap.run === null ? t.previewNoRun : t.asOf(format.absolute(overlap.run.as_of))}
      actions={
        <div className={styles.bar}>
          <Choice
            legend={t.overlapAs}
            value={as}
            onChange={show}
            options={[
              { value: 'counts', label: t.overlapCounts },
              { value: 'shares', label: t.overlapShares },
            ]}
          />
          <ExportButton fileName="hearth-segment-overlap.csv" rows={rows} />
        </div>
      }
    >
      <DataTable
        caption={t.overlap}
        columns={[
          { key: 'segment', label: t.segment },
          ...overlap.rows.map((row) => ({ key: row.segment_id, label: nameOf(row.segment_id), numeric: true })),
        ]}
      >
        <tbody>
          {overlap.rows.map((row) => (
            <tr key={row.segment_id}>
              <th scope="row">{nameOf(row.segment_id)}</th>
              {row.shared.map((shared, index) => (
                <td
                  key={overlap.rows[index]?.segment_id}
                  data-numeric="true"
                  style={{ background: shade(row.contacts === 0 ? 0 : shared / row.contacts) }}
                >
                  {text(shared, row.contacts)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Card>
  )
}

/** The more two segments share, the warmer; never so warm that the figure is hard to read. */
function shade(share: number): string {
  return `color-mix(in srgb, var(--ember-soft) ${Math.round(share * 100)}%, transparent)`
}
