import { MobileOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { Content } from '../../shared/api/get-contents'
import { useMessages } from '../../shared/i18n/messages'
import { mediaMessages } from './media-messages'

const ShowDialog = lazy(() => import('./show-dialog').then((part) => ({ default: part.ShowDialog })))

/** WeChat has previews of what it sends to many; a mini program's card is none of that. */
export function isShowable({ content, way }: Content): boolean {
  return (way === 'MASS' || way === 'SERVICE') && content.body.kind !== 'MINI_PROGRAM'
}

/** Shows what is saved on the phone of somebody of the house. */
export function ShowButton({ content, unsaved }: { content: Content; unsaved: boolean }) {
  const t = useMessages(mediaMessages)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        block
        icon={<MobileOutlined aria-hidden />}
        disabled={unsaved}
        title={unsaved ? t.showSaveFirst : undefined}
        onClick={() => setOpen(true)}
      >
        {t.show}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <ShowDialog content={content} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
