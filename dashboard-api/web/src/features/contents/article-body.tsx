import { Fragment, type ReactNode, useMemo } from 'react'
import { pictureAt } from '../../shared/api/pictures'
import type { Piece } from './article'
import { parseArticle } from './article-dom'

/** An article's body as fans see it. */
export function ArticleBody({ html }: { html: string }) {
  const article = useMemo(() => parseArticle(html), [html])
  return <>{article.map(show)}</>
}

function show(piece: Piece, index: number): ReactNode {
  if (typeof piece === 'string') return <Fragment key={index}>{piece}</Fragment>
  if ('picture' in piece) return <img key={index} src={pictureAt(piece.picture)} alt="" />
  const { element: Element, children } = piece as { element: 'p'; children: Piece[] }
  return children.length === 0 ? <Element key={index} /> : <Element key={index}>{children.map(show)}</Element>
}
