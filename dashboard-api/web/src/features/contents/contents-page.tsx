import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Route, Routes, useNavigate } from 'react-router'
import { useContents } from '../../shared/api/get-contents'
import { useMessages } from '../../shared/i18n/messages'
import { mayEdit } from '../../shared/review/review'
import { useSession } from '../../shared/session'
import { Loading } from '../../shared/ui/loading'
import { Page } from '../../shared/ui/page'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { StatePanel } from '../../shared/ui/state-panel'
import { ContentList } from './content-list'
import { ContentPage } from './content-page'
import { messages } from './messages'
import { NewContentPage } from './new-content-page'

/** Everything below `/contents`. */
export default function ContentsPage() {
  return (
    <Routes>
      <Route index element={<AllContents />} />
      <Route path="new" element={<NewContentPage />} />
      <Route path=":contentId" element={<ContentPage />} />
    </Routes>
  )
}

function AllContents() {
  const t = useMessages(messages)
  const navigate = useNavigate()
  const may = mayEdit(useSession())
  const contents = useContents()
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => navigate('/contents/new')}>
      {t.create}
    </Button>
  )
  const empty = contents.data?.length === 0
  return (
    <Page
      title={t.title}
      about={<p>{may ? t.about : `${t.about} ${t.readOnly}`}</p>}
      actions={may && !empty ? create : undefined}
    >
      {contents.isPending ? (
        <Loading blocks={[6]} />
      ) : contents.data === undefined ? (
        <ProblemPanel error={contents.error} retrying={contents.isFetching} onRetry={() => void contents.refetch()} />
      ) : empty ? (
        <StatePanel title={t.emptyTitle} actions={may ? create : null}>
          {may ? t.emptyMay : t.emptyMayNot}
        </StatePanel>
      ) : (
        <ContentList contents={contents.data} />
      )}
    </Page>
  )
}
