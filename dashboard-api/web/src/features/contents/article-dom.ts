import { pictureAt } from '../../shared/api/pictures'
import { articleOf, type Piece } from './article'

/** Reads HTML without running or loading anything of it. */
export function parseArticle(html: string): Piece[] {
  return articleOf(new DOMParser().parseFromString(html, 'text/html').body)
}

/** An article as nodes of this page. */
export function nodesOf(article: readonly Piece[]): Node[] {
  return article.map((piece) => {
    if (typeof piece === 'string') return document.createTextNode(piece)
    if ('picture' in piece) return pictureNode(piece.picture)
    const element = document.createElement(piece.element)
    element.append(...nodesOf(piece.children))
    return element
  })
}

export function pictureNode(pictureId: string): HTMLImageElement {
  const image = document.createElement('img')
  image.src = pictureAt(pictureId)
  image.alt = ''
  return image
}
