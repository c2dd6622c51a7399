import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import { Loading } from '../../shared/ui/loading'
import { Page } from '../../shared/ui/page'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { type SegmentDetail, useSegment } from './api/segment'
import { keepDraft } from './builder/draft'
import { SegmentBuilder } from './builder/segment-builder'
import { type Start, startFrom, startNew } from './builder/start'
import { messages } from './messages'

/** A segment is written or changed; `?copy=` begins with what another one says. */
export default function BuilderPage() {
  const t = useMessages(messages)
  const { segmentId = null } = useParams()
  const [search] = useSearchParams()
  const copy = search.get('copy')
  const segment = useSegment(segmentId ?? copy)
  return (
    <Page title={segmentId === null ? t.builderNew : t.builderEdit} about={segment.data?.name}>
      {segmentId === null && copy === null ? (
        <Began key="new" begin={() => startNew(null, '')} segmentId={null} />
      ) : segment.isPending ? (
        <Loading blocks={[2, 8]} />
      ) : segment.isError ? (
        <ProblemPanel error={segment.error} retrying={segment.isFetching} onRetry={() => void segment.refetch()} />
      ) : (
        <Began
          key={segment.data.segment_id}
          segmentId={segmentId}
          begin={() =>
            segmentId === null ? startNew(segment.data, `${segment.data.name} (2)`) : startFrom(segment.data)
          }
        />
      )}
    </Page>
  )
}

/** What is built stays as it is while the segment is loaded anew behind it. */
function Began({ begin, segmentId }: { begin: () => Start; segmentId: string | null }) {
  const [start, setStart] = useState(begin)
  const [round, setRound] = useState(0)

  function again(next: () => Start) {
    keepDraft(segmentId, null)
    setStart(next)
    setRound((count) => count + 1)
  }

  return (
    <SegmentBuilder
      key={round}
      start={start}
      onDropDraft={() => again(begin)}
      onTheirs={(theirs: SegmentDetail) => again(() => startFrom(theirs))}
    />
  )
}
