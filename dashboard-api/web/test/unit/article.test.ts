import { describe, expect, test } from 'vitest'
import { articleOf, htmlOf, type NodeLike } from '../../src/features/contents/article'
import { pictureMistake } from '../../src/features/contents/picture-mistake'

const PICTURE = '0a1b2c3d-1111-2222-3333-444455556666'

function words(nodeValue: string): NodeLike {
  return { nodeType: 3, nodeName: '#text', nodeValue, childNodes: [] }
}

function element(nodeName: string, ...childNodes: NodeLike[]): NodeLike {
  return { nodeType: 1, nodeName: nodeName.toUpperCase(), nodeValue: null, childNodes }
}

function image(src: string): NodeLike {
  return { ...element('img'), getAttribute: (name) => (name === 'src' ? src : null) }
}

function html(...nodes: NodeLike[]): string {
  return htmlOf(articleOf(element('body', ...nodes)))
}

describe('an article’s body', () => {
  test('keeps what WeChat shows, and its own pictures', () => {
    const body = html(
      element('h2', words('开放日')),
      element('p', element('b', words('周末')), words(' & <更多>')),
      element('p', image(`/api/pictures/${PICTURE}`)),
      element('hr'),
    )
    expect(body).toBe(`<h2>开放日</h2><p><b>周末</b> &amp; &lt;更多&gt;</p><p><img src="picture:${PICTURE}"></p><hr>`)
  })

  test('keeps the words of what WeChat drops, and nothing that runs or comes from elsewhere', () => {
    const body = html(
      element('script', words('alert(1)')),
      element('p', element('a', words('here')), image('https://elsewhere.example/a.png')),
      element('div', words('typed\u0007')),
    )
    expect(body).toBe('<p>here</p><p>typed</p>')
  })

  test('has its loose words in paragraphs, and no block in one', () => {
    const body = html(words('a'), element('i', words('b')), element('p', element('ul', element('li', words('c')))))
    expect(body).toBe('<p>a<i>b</i></p><ul><li>c</li></ul>')
  })

  test('is nothing when it only looks like something', () => {
    expect(html(element('p', element('br')), words(' \n'))).toBe('')
  })
})

describe('a picture', () => {
  const t = { wrongType: 'type', tooLarge: (limit: number) => `over ${limit}` }

  test.each([
    ['image/png', 1_048_576, null],
    ['image/jpeg', 1_048_577, 'over 1'],
    ['image/svg+xml', 10, 'type'],
  ])('of type %s and %d bytes: %s', (type, size, mistake) => {
    expect(pictureMistake({ type, size }, 1, t)).toBe(mistake)
  })
})
