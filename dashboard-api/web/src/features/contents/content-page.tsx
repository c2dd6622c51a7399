import { useParams } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import { BackLink } from '../../shared/ui/back-link'
import { Loading } from '../../shared/ui/loading'
import { Page } from '../../shared/ui/page'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { useContent } from './api/get-content'
import { ContentEditor } from './content-editor'
import { messages } from './messages'

export function ContentPage() {
  const t = useMessages(messages)
  const { contentId = '' } = useParams()
  const content = useContent(contentId)
  return (
    <Page title={content.data?.name ?? t.title} about={<BackLink to="/contents">{t.back}</BackLink>}>
      {content.data !== undefined ? (
        <ContentEditor
          key={contentId}
          content={content.data}
          initial={{ name: content.data.name, content: content.data.content }}
        />
      ) : content.isPending ? (
        <Loading blocks={[6, 4]} />
      ) : (
        <ProblemPanel error={content.error} retrying={content.isFetching} onRetry={() => void content.refetch()} />
      )}
    </Page>
  )
}
