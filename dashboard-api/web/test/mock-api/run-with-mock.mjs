import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { USERS } from './data.mjs'
import { createMockServer } from './server.mjs'

/** Runs the browser tests against the in-memory API on a free port; without a command it only serves. */
const server = createMockServer()
server.listen(Number(process.env.MOCK_PORT ?? 0), '127.0.0.1')
await once(server, 'listening')
const base = `http://127.0.0.1:${server.address().port}`
console.log(`mock API at ${base}`)

if (!process.argv.includes('--serve')) {
  const tests = spawn('npm', ['run', '--silent', 'browser'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      BASE_URL: base,
      HEARTH_NO_WECHAT: 'true',
      HEARTH_NO_API_DOCS: 'true',
      HEARTH_USER: 'manager',
      HEARTH_PASSWORD: USERS.manager.password,
      HEARTH_CONTENT_USER: 'content',
      HEARTH_CONTENT_PASSWORD: USERS.content.password,
      HEARTH_ANALYST_USER: 'analyst',
      HEARTH_ANALYST_PASSWORD: USERS.analyst.password,
      HEARTH_ADMIN_USER: 'admin',
      HEARTH_ADMIN_PASSWORD: USERS.admin.password,
    },
  })
  const [code] = await once(tests, 'exit')
  server.closeAllConnections()
  server.close()
  process.exitCode = code ?? 1
}
