import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { type Segment, useSegments } from '../../shared/api/get-segments'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { mayEditSegments, useSession } from '../../shared/session'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { ExportButton } from '../../shared/ui/export-button'
import { Loading } from '../../shared/ui/loading'
import { Page } from '../../shared/ui/page'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { StatePanel } from '../../shared/ui/state-panel'
import { useHistory } from './api/get-history'
import { messages } from './messages'
import styles from './segments.module.css'
import { SparkLine } from './spark-line'
import { SegmentTabs } from './tabs'

export default function SegmentsPage() {
  const t = useMessages(messages)
  const segments = useSegments()
  const navigate = useNavigate()
  const edits = mayEditSegments(useSession())
  const create = edits ? (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => navigate('/segments/new')}>
      {t.newSegment}
    </Button>
  ) : null
  return (
    <Page title={t.title} about={<LastRun segmentId={segments.data?.[0]?.segment_id} />} actions={create}>
      <SegmentTabs />
      {segments.isPending ? (
        <Loading blocks={[8]} />
      ) : segments.isError ? (
        <ProblemPanel error={segments.error} retrying={segments.isFetching} onRetry={() => void segments.refetch()} />
      ) : segments.data.length === 0 ? (
        <StatePanel title={t.emptyTitle} actions={create}>
          {t.emptyText}
        </StatePanel>
      ) : (
        <SegmentTable segments={segments.data} />
      )}
    </Page>
  )
}

/** Any segment's history says which run is visible. */
function LastRun({ segmentId }: { segmentId: string | undefined }) {
  return segmentId === undefined ? <About /> : <KnownRun segmentId={segmentId} />
}

function About() {
  return <p>{useMessages(messages).about}</p>
}

function KnownRun({ segmentId }: { segmentId: string }) {
  const t = useMessages(messages)
  const format = useFormat()
  const run = useHistory(segmentId, 30).data?.run
  return <p className="figures">{run ? t.asOf(format.absolute(run.as_of)) : t.about}</p>
}

function SegmentTable({ segments }: { segments: readonly Segment[] }) {
  const t = useMessages(messages)
  const format = useFormat()
  const [search, setSearch] = useSearchParams()
  const wanted = search.get('name') ?? ''
  const shown = segments.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()))
  const rows = () => [
    [t.name, t.size, t.version, t.description],
    ...shown.map(({ name, contacts, version, description }) => [name, contacts, version, description]),
  ]
  return (
    <Card
      title={t.list}
      actions={
        <div className={styles.bar}>
          <Input
            allowClear
            style={{ width: 220 }}
            aria-label={t.filter}
            placeholder={t.filter}
            value={wanted}
            onChange={({ target }) => setSearch(target.value === '' ? {} : { name: target.value }, { replace: true })}
          />
          <ExportButton fileName="hearth-segments.csv" rows={rows} />
        </div>
      }
    >
      {shown.length === 0 ? (
        <p className={styles.muted}>{t.noMatch}</p>
      ) : (
        <DataTable
          caption={t.list}
          columns={[
            { key: 'name', label: t.name },
            { key: 'size', label: t.size, numeric: true },
            { key: 'trend', label: t.trend },
            { key: 'version', label: t.version, numeric: true },
          ]}
        >
          <tbody>
            {shown.map((segment) => (
              <tr key={segment.segment_id} data-segment={segment.segment_id}>
                <th scope="row">
                  <Link to={`/segments/${encodeURIComponent(segment.segment_id)}`}>{segment.name}</Link>
                  {segment.description === '' ? null : <p className={styles.description}>{segment.description}</p>}
                </th>
                <td data-numeric="true">
                  {segment.contacts === null ? (
                    <span className={styles.muted}>{t.notCounted}</span>
                  ) : (
                    <Link to={`/contacts?segment_id=${encodeURIComponent(segment.segment_id)}`}>
                      {format.count(segment.contacts)}
                    </Link>
                  )}
                </td>
                <td>
                  <SparkLine segmentId={segment.segment_id} />
                </td>
                <td data-numeric="true">{segment.version}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Card>
  )
}
