import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import { post } from '../../shared/api/client'
import { ApiProblem } from '../../shared/api/problem'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { mayEditSegments, mayExportContacts, useSession } from '../../shared/session'
import { Card } from '../../shared/ui/card'
import { ExportLinks } from '../../shared/ui/export-links'
import { Loading } from '../../shared/ui/loading'
import { Page } from '../../shared/ui/page'
import { ProblemPanel, useDescribeProblem } from '../../shared/ui/problem-panel'
import { usePreview } from './api/post-preview'
import { type SegmentDetail, useDeleteSegment, useSegment, useVersions } from './api/segment'
import { HistoryCard } from './history-card'
import { MakeUp } from './make-up'
import { messages } from './messages'
import { RuleSummary } from './rule-summary'
import { SampleTable } from './sample-table'
import styles from './segments.module.css'

/** All about one segment. */
export default function SegmentPage() {
  const { segmentId = '' } = useParams()
  const t = useMessages(messages)
  const segment = useSegment(segmentId)
  return (
    <Page
      title={segment.data?.name ?? t.segment}
      about={<Link to="/segments">{t.back}</Link>}
      actions={segment.data === undefined ? null : <Actions segment={segment.data} />}
    >
      {segment.isPending ? (
        <Loading blocks={[2, 6]} />
      ) : segment.isError ? (
        <ProblemPanel error={segment.error} retrying={segment.isFetching} onRetry={() => void segment.refetch()} />
      ) : (
        <Content segment={segment.data} />
      )}
    </Page>
  )
}

function Actions({ segment }: { segment: SegmentDetail }) {
  const t = useMessages(messages)
  const navigate = useNavigate()
  const describe = useDescribeProblem()
  const edits = mayEditSegments(useSession())
  const deletion = useDeleteSegment()
  if (!edits) return null
  const path = `/segments/${encodeURIComponent(segment.segment_id)}`
  return (
    <>
      <Button type="primary" onClick={() => navigate(`${path}/edit`)}>
        {t.edit}
      </Button>
      <Button onClick={() => navigate(`/segments/new?copy=${encodeURIComponent(segment.segment_id)}`)}>{t.copy}</Button>
      <Popconfirm
        title={t.removeAsk(segment.name)}
        description={t.removeText}
        okText={t.remove}
        cancelText={t.removeNo}
        onConfirm={() => deletion.mutate(segment.segment_id, { onSuccess: () => void navigate('/segments') })}
      >
        <Button danger loading={deletion.isPending}>
          {t.remove}
        </Button>
      </Popconfirm>
      {deletion.error === null ? null : (
        <p className={styles.error} role="alert">
          {describe(deletion.error)}
        </p>
      )}
    </>
  )
}

function Content({ segment }: { segment: SegmentDetail }) {
  const t = useMessages(messages)
  const format = useFormat()
  const query = `segment_id=${encodeURIComponent(segment.segment_id)}`
  const exports = mayExportContacts(useSession()) && segment.contacts !== null
  return (
    <div className={styles.stack}>
      <JustSaved />
      <Card title={t.summary} note={segment.description === '' ? undefined : segment.description}>
        <RuleSummary rule={segment.rule} />
        <div className={styles.actions}>
          <span className={`${styles.size} figures`} data-figure="size">
            {segment.contacts === null ? t.notCounted : format.count(segment.contacts)}
          </span>
          {segment.contacts === null ? (
            <span className={styles.sizeNote}>{t.notCountedNote}</span>
          ) : (
            <>
              <Link to={`/contacts?${query}`}>{t.showContacts}</Link>
              <Link to={`/funnel?segment=${encodeURIComponent(segment.segment_id)}`}>{t.showFunnel}</Link>
              {exports ? <ExportLinks path={`/segments/${encodeURIComponent(segment.segment_id)}/export`} /> : null}
            </>
          )}
        </div>
      </Card>
      <HistoryCard segmentId={segment.segment_id} />
      <Members segment={segment} />
      <Versions segmentId={segment.segment_id} />
    </div>
  )
}

/** What the rule of the saved version finds now; a segment that names itself would need a run, its rule does not. */
function Members({ segment }: { segment: SegmentDetail }) {
  const t = useMessages(messages)
  const preview = usePreview(segment.rule)
  if (preview.isPending) return <Loading blocks={[5]} />
  if (preview.isError) {
    return <ProblemPanel error={preview.error} retrying={preview.isFetching} onRetry={() => void preview.refetch()} />
  }
  return (
    <>
      <Card title={t.makeUp} note={t.makeUpNote}>
        <MakeUp preview={preview.data} />
      </Card>
      {preview.data.sample.length === 0 ? null : (
        <Card title={t.sample} note={t.sampleNote}>
          <SampleTable sample={preview.data.sample} />
        </Card>
      )}
    </>
  )
}

function Versions({ segmentId }: { segmentId: string }) {
  const t = useMessages(messages)
  const format = useFormat()
  const versions = useVersions(segmentId)
  return (
    <Card title={t.versions}>
      <ol className={styles.versions}>
        {(versions.data ?? []).map((version, index) => (
          <li key={version.version} data-version={version.version}>
            <p className={styles.versionHead}>
              {t.version} {version.version}
              {index === 0 ? ` (${t.current})` : ''} ·{' '}
              {t.savedBy(version.created_by, format.absolute(version.created_at))}
            </p>
            <RuleSummary rule={version.rule} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

const ASK_AGAIN_MS = 3_000

/** A new version has no number until a run; whoever can't wait asks for one. */
function JustSaved() {
  const t = useMessages(messages)
  const saved = (useLocation().state as { saved?: boolean } | null)?.saved === true
  const describe = useDescribeProblem()
  const [answer, setAnswer] = useState<string | null>(null)
  if (!saved) return null
  // A run that began before the rule was saved does not count it: another one follows, also when this page is left.
  const ask = (): Promise<void> =>
    post('/segmentation-runs').then(
      () => setAnswer(t.runAsked),
      (error: Error) => {
        const busy = error instanceof ApiProblem && error.status === 409
        setAnswer(busy ? t.runFollows : describe(error))
        if (busy) window.setTimeout(() => void ask(), ASK_AGAIN_MS)
      },
    )
  return (
    <div className={styles.notice} role="status" data-saved>
      {answer ?? t.saved}{' '}
      {answer === null ? (
        <Button size="small" onClick={() => void ask()}>
          {t.savedRun}
        </Button>
      ) : null}
    </div>
  )
}
