import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveBrowser } from './browser.mjs'

/**
 * All browser tests, in two lanes that share one browser. Walks change the server's data and count it, so they go one
 * after the other; looks hold for any data, and go beside them.
 */
const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.test.mjs'))
const looks = files.filter((file) => file.endsWith('looks.test.mjs'))
const walks = files.filter((file) => !looks.includes(file))

const browser = await serveBrowser()
try {
  const codes = await Promise.all([looks, walks].map(runInTurn))
  process.exitCode = codes.every((code) => code === 0) ? 0 : 1
} finally {
  await browser.close()
}

async function runInTurn(lane) {
  const tests = spawn(process.execPath, ['--test', '--test-concurrency=1', ...lane.map((file) => join(FOLDER, file))], {
    stdio: 'inherit',
    env: { ...process.env, HEARTH_BROWSER: browser.wsEndpoint() },
  })
  const [code] = await once(tests, 'exit')
  return code
}
