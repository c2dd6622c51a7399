import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium as playwright } from 'playwright-core'

const FONTS = dirname(
  dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'))),
)
const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url))
const SYSTEM_CHROMIUM = '/usr/bin/chromium'

/** A headless Chromium: the one that a whole run shares, or one of the caller's own. */
export async function launchBrowser() {
  const shared = process.env.HEARTH_BROWSER
  return shared === undefined ? playwright.launch(await options()) : playwright.connect(shared)
}

/** One for several processes: each connects to its address, which HEARTH_BROWSER tells them. */
export async function serveBrowser() {
  return playwright.launchServer(await options())
}

/** The one named by HEARTH_CHROMIUM, else the system's, else the one in the npm package. */
async function options() {
  const own = process.env.HEARTH_CHROMIUM ?? (existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : null)
  return {
    executablePath: own ?? (await packagedChromium()),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    env: { ...process.env, FONTCONFIG_FILE: fontConfiguration() },
  }
}

/**
 * Unpacked from its npm package. Its own flags are for hosts with one process a function, so none is taken over. It
 * unpacks into the temporary folder, which several users may share: this one is the checkout's own.
 */
async function packagedChromium() {
  const { default: chromium } = await import('@sparticuz/chromium')
  const shared = process.env.TMPDIR
  process.env.TMPDIR = join(MODULES, '.cache', 'chromium')
  mkdirSync(process.env.TMPDIR, { recursive: true })
  try {
    return await chromium.executablePath()
  } finally {
    if (shared === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = shared
  }
}

/** Chinese text needs a font that bare machines lack; only this browser gets to see it. Its cache serves the next one. */
function fontConfiguration() {
  const directory = join(MODULES, '.cache', 'fonts')
  mkdirSync(directory, { recursive: true })
  const weights = ['400Regular', '500Medium', '600SemiBold', '700Bold']
  const folders = weights.map((weight) => `<dir>${join(FONTS, weight)}</dir>`).join('')
  const file = join(directory, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${directory}</cachedir></fontconfig>`,
  )
  return file
}
