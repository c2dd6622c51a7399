import { Form } from 'antd'
import { useMessages } from '../../shared/i18n/messages'
import { ArticleEditor } from './article-editor'
import { LineField, PageField } from './inputs'
import type { FieldPath } from './kinds'
import { mediaMessages } from './media-messages'
import { PictureField } from './picture-field'

// WeChat's limits for drafts and for cards.
const TITLE_LIMIT = 64
const AUTHOR_LIMIT = 16
const DIGEST_LIMIT = 120
const HTML_LIMIT = 20_000
const CARD_TITLE_LIMIT = 60
const APP_ID_LIMIT = 64
const PATH_LIMIT = 1_024

interface FieldsProps {
  path: FieldPath
}

export function ArticleFields({ path }: FieldsProps) {
  const t = useMessages(mediaMessages)
  return (
    <>
      <LineField path={[...path, 'title']} label={t.title} limit={TITLE_LIMIT} />
      <PictureField path={[...path, 'cover']} label={t.cover} hint={t.coverHint} />
      <LineField path={[...path, 'author']} label={t.author} hint={t.authorHint} limit={AUTHOR_LIMIT} optional />
      <LineField path={[...path, 'digest']} label={t.digest} hint={t.digestHint} limit={DIGEST_LIMIT} optional />
      <Form.Item
        name={[...path, 'html']}
        label={t.body}
        extra={t.bodyHint}
        rules={[
          { required: true, message: t.bodyNeeded },
          {
            validator: (_, html: string | undefined) => {
              const length = [...(html ?? '')].length
              return length > HTML_LIMIT ? Promise.reject(t.bodyTooLong(length)) : Promise.resolve()
            },
          },
        ]}
      >
        <ArticleEditor />
      </Form.Item>
      <PageField path={[...path, 'source']} label={t.source} hint={t.sourceHint} optional />
    </>
  )
}

export function ImageFields({ path }: FieldsProps) {
  const t = useMessages(mediaMessages)
  return <PictureField path={[...path, 'picture']} label={t.picture} hint={t.pictureHint} />
}

export function MiniProgramFields({ path }: FieldsProps) {
  const t = useMessages(mediaMessages)
  return (
    <>
      <LineField path={[...path, 'title']} label={t.title} limit={CARD_TITLE_LIMIT} />
      <LineField path={[...path, 'app_id']} label={t.appId} hint={t.appIdHint} limit={APP_ID_LIMIT} />
      <LineField path={[...path, 'path']} label={t.path} hint={t.pathHint} limit={PATH_LIMIT} />
      <PictureField path={[...path, 'thumb']} label={t.thumb} hint={t.pictureHint} />
    </>
  )
}
