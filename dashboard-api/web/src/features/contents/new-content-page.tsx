import { useNavigate, useSearchParams } from 'react-router'
import type { Body, ContentClass } from '../../shared/api/get-contents'
import { findDraft } from '../../shared/draft'
import { useMessages } from '../../shared/i18n/messages'
import { mayEdit } from '../../shared/review/review'
import { useSession } from '../../shared/session'
import { BackLink } from '../../shared/ui/back-link'
import { Page } from '../../shared/ui/page'
import { StatePanel } from '../../shared/ui/state-panel'
import type { ContentDraft } from './api/save-content'
import { ContentEditor } from './content-editor'
import { KindChoice } from './kind-choice'
import { KINDS } from './kinds'
import { messages } from './messages'

export function NewContentPage() {
  const t = useMessages(messages)
  const navigate = useNavigate()
  const may = mayEdit(useSession())
  const [search] = useSearchParams()
  const kind = search.get('kind') ?? ''
  const editor = KINDS[kind]
  return (
    <Page
      title={editor === undefined ? t.create : t.newTitle(t.kinds[kind] ?? kind)}
      about={<BackLink to="/contents">{t.back}</BackLink>}
    >
      {!may ? (
        <StatePanel title={t.create}>{t.readOnly}</StatePanel>
      ) : editor === undefined ? (
        <KindChoice />
      ) : (
        <ContentEditor
          key={kind}
          content={null}
          initial={draftOf(editor.contentClass, quoting(editor.initial, search.get('quote')))}
          onCreated={(created) => navigate(`/contents/${created.content_id}`, { replace: true })}
        />
      )}
    </Page>
  )
}

/** What a fan said, where somebody chose it on the listening desk: this tab has kept it. */
function quoting(body: Body, messageId: string | null): Body {
  const quote = body.kind === 'TEXT' && messageId !== null ? findDraft<string>(`quote.${messageId}`) : null
  return quote === null ? body : { ...body, text: quote.value }
}

function draftOf(contentClass: ContentClass, body: Body): ContentDraft {
  return { name: '', content: { content_class: contentClass, body: { ...body }, variants: [] } }
}
