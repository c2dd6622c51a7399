import type { Body } from '../../shared/api/get-contents'
import { pictureAt } from '../../shared/api/pictures'
import { useMessages } from '../../shared/i18n/messages'
import { ArticleBody } from './article-body'
import { Bubble, textOf } from './kind-previews'
import { mediaMessages } from './media-messages'
import styles from './media-previews.module.css'
import { messages } from './messages'

interface PreviewProps {
  body: Body
}

/** The card in the chat, and the article that it opens. */
export function ArticlePreview({ body }: PreviewProps) {
  const t = useMessages(messages)
  const own = useMessages(mediaMessages)
  const html = textOf(body.html)
  const title = textOf(body.title) || t.previewEmpty
  return (
    <>
      <div className={styles.card}>
        <Picture id={body.cover} className={styles.cover} />
        <p className={styles.title}>{title}</p>
        {textOf(body.digest) === '' ? null : <p className={styles.digest}>{textOf(body.digest)}</p>}
      </div>
      <article className={styles.article}>
        <p className={styles.heading}>{title}</p>
        {textOf(body.author) === '' ? null : <p className={styles.author}>{textOf(body.author)}</p>}
        <ArticleBody html={html} />
        {textOf(body.source) === '' ? null : <p className={styles.more}>{own.readMore}</p>}
      </article>
    </>
  )
}

export function ImagePreview({ body }: PreviewProps) {
  return (
    <Bubble>
      <Picture id={body.picture} className={styles.image} />
    </Bubble>
  )
}

export function MiniProgramPreview({ body }: PreviewProps) {
  const t = useMessages(messages)
  const own = useMessages(mediaMessages)
  return (
    <div className={styles.card}>
      <p className={styles.digest}>{own.miniProgram}</p>
      <p className={styles.title}>{textOf(body.title) || t.previewEmpty}</p>
      <Picture id={body.thumb} className={styles.cover} />
    </div>
  )
}

function Picture({ id, className }: { id: unknown; className: string | undefined }) {
  const shown = textOf(id)
  return shown === '' ? (
    <span className={`${className} ${styles.none}`} aria-hidden="true" />
  ) : (
    <img className={className} src={pictureAt(shown)} alt="" />
  )
}
