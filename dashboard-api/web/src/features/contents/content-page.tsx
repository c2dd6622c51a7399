import { useParams } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import { BackLink } from '../../shared/ui/back-link'
import { Loaded } from '../../shared/ui/loaded'
import { Page } from '../../shared/ui/page'
import { useContent } from './api/get-content'
import { ContentEditor } from './content-editor'
import { messages } from './messages'

export function ContentPage() {
  const t = useMessages(messages)
  const { contentId = '' } = useParams()
  const content = useContent(contentId)
  return (
    <Page title={content.data?.name ?? t.title} about={<BackLink to="/contents">{t.back}</BackLink>}>
      <Loaded query={content} blocks={[6, 4]}>
        {(found) => (
          <ContentEditor key={contentId} content={found} initial={{ name: found.name, content: found.content }} />
        )}
      </Loaded>
    </Page>
  )
}
