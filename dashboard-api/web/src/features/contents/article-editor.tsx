import { Alert, ConfigProvider } from 'antd'
import { type ClipboardEvent, useEffect, useRef, useState } from 'react'
import { useUploadPicture } from '../../shared/api/pictures'
import { useMessages } from '../../shared/i18n/messages'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import { articleOf, htmlOf } from './article'
import { nodesOf, parseArticle, pictureNode } from './article-dom'
import styles from './article-editor.module.css'
import { ArticleTools } from './article-tools'
import { mediaMessages } from './media-messages'
import { pictureMistake } from './picture-mistake'
import { useCaret } from './use-caret'

const MAX_PICTURE_MEGABYTES = 1

interface ArticleEditorProps {
  id?: string
  value?: string
  onChange?: (html: string) => void
}

/** Words with layout and pictures. It takes its first value only: whoever replaces it begins a new one. */
export function ArticleEditor({ id, value = '', onChange }: ArticleEditorProps) {
  const t = useMessages(mediaMessages)
  const describe = useDescribeProblem()
  const editable = ConfigProvider.useConfig().componentDisabled !== true
  const [first] = useState(value)
  const [mistake, setMistake] = useState<string | null>(null)
  const field = useRef<HTMLDivElement>(null)
  const focus = useCaret(field)
  const upload = useUploadPicture()

  useEffect(() => {
    const article = parseArticle(first)
    field.current?.replaceChildren(
      ...nodesOf(article.length > 0 ? article : [{ element: 'p', children: [{ element: 'br', children: [] }] }]),
    )
  }, [first])

  function read() {
    if (field.current !== null) onChange?.(htmlOf(articleOf(field.current)))
  }

  function layOut(command: string, argument?: string) {
    focus()
    // Deprecated without a successor: nothing else changes a selection so that it can be undone.
    document.execCommand('defaultParagraphSeparator', false, 'p')
    document.execCommand(command, false, argument)
    read()
  }

  async function insertPicture(file: File) {
    const wrong = pictureMistake(file, MAX_PICTURE_MEGABYTES, t)
    setMistake(wrong)
    if (wrong !== null) return
    try {
      layOut('insertHTML', pictureNode(await upload.mutateAsync(file)).outerHTML)
    } catch (error) {
      if (error instanceof Error) setMistake(describe(error))
    }
  }

  /** Only what an article may have arrives. */
  function paste(event: ClipboardEvent<HTMLDivElement>) {
    const picture = [...event.clipboardData.files].find((file) => file.type.startsWith('image/'))
    const html = event.clipboardData.getData('text/html')
    if (html === '' && picture === undefined) return
    event.preventDefault()
    if (html === '' && picture !== undefined) return void insertPicture(picture)
    const holder = document.createElement('div')
    holder.append(...nodesOf(parseArticle(html)))
    layOut('insertHTML', holder.innerHTML)
  }

  return (
    <div className={styles.editor}>
      {editable ? <ArticleTools uploading={upload.isPending} onLayOut={layOut} onPicture={insertPicture} /> : null}
      {/* biome-ignore lint/a11y/useSemanticElements: a text area has no layout and no pictures */}
      <div
        ref={field}
        id={id}
        className={styles.field}
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label={t.body}
        aria-readonly={!editable}
        contentEditable={editable}
        suppressContentEditableWarning
        onInput={read}
        onPaste={paste}
      />
      {mistake === null ? null : <Alert type="error" role="alert" title={mistake} />}
    </div>
  )
}
