/** A part of an article's body: words, a picture that was uploaded here, or an element without attributes. */
export type Piece = string | { picture: string } | { element: string; children: Piece[] }

/** As much of a DOM node as is looked at. */
export interface NodeLike {
  nodeType: number
  nodeName: string
  nodeValue: string | null
  childNodes: ArrayLike<NodeLike>
  getAttribute?: (name: string) => string | null
}

// What the API takes; everything else loses its tag and keeps its words.
const BLOCKS = ['p', 'section', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'hr']
const INLINE = ['span', 'strong', 'b', 'em', 'i', 'u', 'br']
const EMPTY = ['br', 'hr']
/** What somebody pastes along without seeing it. */
const DROPPED = ['script', 'style', 'template', 'title', 'head', 'meta', 'link', 'iframe', 'object', 'svg', 'noscript']
const SAME: Record<string, string> = { div: 'p', h5: 'h4', h6: 'h4' }
const PICTURE = /(?:^picture:|\/api\/pictures\/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

const ELEMENT_NODE = 1
const TEXT_NODE = 3

/** What of a node may be in an article; loose words at its top become paragraphs. */
export function articleOf(root: NodeLike): Piece[] {
  const paragraphs: Piece[] = []
  let open: Piece[] | null = null
  for (const piece of piecesOf(root)) {
    if (isBlock(piece)) {
      open = null
      paragraphs.push(piece)
    } else if (open !== null) {
      open.push(piece)
    } else if (typeof piece !== 'string' || piece.trim() !== '') {
      open = [piece]
      paragraphs.push({ element: 'p', children: open })
    }
  }
  return paragraphs
}

/** As the API takes it; nothing for an article without words and pictures. */
export function htmlOf(article: readonly Piece[]): string {
  return article.some(saysSomething) ? article.map(write).join('') : ''
}

function piecesOf(node: NodeLike): Piece[] {
  return Array.from(node.childNodes).flatMap(pieceOf)
}

function pieceOf(node: NodeLike): Piece[] {
  if (node.nodeType === TEXT_NODE) return [visible(node.nodeValue ?? '')]
  const given = node.nodeName.toLowerCase()
  if (node.nodeType !== ELEMENT_NODE || DROPPED.includes(given)) return []
  if (given === 'img') return pictureOf(node)
  const name = SAME[given] ?? given
  if (EMPTY.includes(name)) return [{ element: name, children: [] }]
  const children = piecesOf(node)
  if (!BLOCKS.includes(name) && !INLINE.includes(name)) return children
  // A browser closes a paragraph before a block anyway.
  return name === 'p' && children.some(isBlock) ? children : [{ element: name, children }]
}

function pictureOf(node: NodeLike): Piece[] {
  const id = PICTURE.exec(node.getAttribute?.('src') ?? '')?.[1]
  return id === undefined ? [] : [{ picture: id }]
}

function isBlock(piece: Piece): boolean {
  return typeof piece === 'object' && 'element' in piece && BLOCKS.includes(piece.element)
}

function saysSomething(piece: Piece): boolean {
  if (typeof piece === 'string') return piece.trim() !== ''
  return 'picture' in piece || piece.children.some(saysSomething)
}

function write(piece: Piece): string {
  if (typeof piece === 'string') return escaped(piece)
  if ('picture' in piece) return `<img src="picture:${piece.picture}">`
  const { element, children } = piece
  return EMPTY.includes(element) ? `<${element}>` : `<${element}>${children.map(write).join('')}</${element}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** WeChat takes no control characters. */
function visible(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]/gu, '')
}
