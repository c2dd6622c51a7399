// Fails when the JavaScript of the first page is more than 350 kB, compressed: node check-size.mjs
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const MOST_BYTES = 350_000
const dist = fileURLToPath(new URL('dist', import.meta.url))
const page = readFileSync(`${dist}/index.html`, 'utf8')
const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, file]) => file)
const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(dist + file)).length, 0)

if (files.length === 0 || bytes > MOST_BYTES) {
  console.error(
    `The first page loads ${files.length} scripts of ${bytes} bytes compressed; at most ${MOST_BYTES} are meant.`,
  )
  process.exit(1)
}
console.log(`The first page loads ${bytes} bytes of compressed JavaScript of at most ${MOST_BYTES}.`)
