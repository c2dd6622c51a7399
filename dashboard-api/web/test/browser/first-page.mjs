// How long the first page takes to be usable for a browser that has never seen it; figures as JSON on standard output.
import { launchBrowser } from './browser.mjs'
import { MANAGER, openFunnel, visit } from './hearth.mjs'

const ROUNDS = 5

/** Milliseconds from asking for the address until the numbers stand and the shape is drawn. */
async function coldStart() {
  const browser = await launchBrowser()
  try {
    const { page } = await visit(browser, { signedIn: MANAGER })
    const began = performance.now()
    await openFunnel(page)
    return Math.round(performance.now() - began)
  } finally {
    await browser.close()
  }
}

const times = []
for (let round = 0; round < ROUNDS; round++) times.push(await coldStart())
times.sort((a, b) => a - b)
process.stdout.write(
  `${JSON.stringify({
    first_page_rounds: ROUNDS,
    first_page_median_ms: times[Math.floor(ROUNDS / 2)],
    first_page_slowest_ms: times[ROUNDS - 1],
  })}\n`,
)
