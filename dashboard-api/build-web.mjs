// Builds the web pages if their sources have changed since the last build: node build-web.mjs WEB_FOLDER
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const web = resolve(process.argv[2])
const NOT_SOURCES = new Set(['node_modules', 'dist', 'test', 'target', 'pom.xml'])

// Beside what they speak of, and out of what is packed.
const installed = { stamp: join(web, 'node_modules', '.hearth-lock'), digest: digest([join(web, 'package-lock.json')]) }
const built = { stamp: join(web, 'node_modules', '.hearth-build'), digest: digest(sources(web)) }

if (!isFresh(installed)) {
  // Installs the lock's versions, as `ci` does; but `ci` refuses a lock that lacks optional packages of other platforms,
  // which is how it comes out where the registry does not have them all.
  npm('install', '--no-save', '--no-audit', '--no-fund')
  keep(installed)
}
if (!isFresh(built) || !existsSync(join(web, 'dist', 'index.html'))) {
  npm('run', 'build')
  keep(built)
}

function isFresh({ stamp, digest }) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest
}

function keep({ stamp, digest }) {
  mkdirSync(join(stamp, '..'), { recursive: true })
  writeFileSync(stamp, digest)
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => folder !== web || !NOT_SOURCES.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? sources(path) : [path]
    })
    .sort()
}

function digest(files) {
  const sum = createHash('sha256')
  for (const file of files) {
    const content = readFileSync(file)
    sum.update(`${relative(web, file)}\n${content.length}\n`).update(content)
  }
  return sum.digest('hex')
}

function npm(...args) {
  const run = spawnSync('npm', args, { cwd: web, stdio: 'inherit', shell: process.platform === 'win32' })
  if (run.error) {
    fail(`npm could not be started (${run.error.message}); install Node 20 or build with -DskipWeb`)
  }
  if (run.status !== 0) {
    fail(`npm ${args.join(' ')} ended with ${run.status ?? run.signal}`)
  }
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
