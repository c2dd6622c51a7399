import { Route, Routes } from 'react-router'
import { ContentList } from './content-list'
import { ContentPage } from './content-page'
import { NewContentPage } from './new-content-page'

/** Everything below `/contents`. */
export default function ContentsPage() {
  return (
    <Routes>
      <Route index element={<ContentList />} />
      <Route path="new" element={<NewContentPage />} />
      <Route path=":contentId" element={<ContentPage />} />
    </Routes>
  )
}
