import { useSearchParams } from 'react-router'
import { CUTS, type Cut } from '../../shared/api/get-funnel-parts'

const CUT = 'cut'

/** What the funnel is cut by, as the address says. */
export function useCut() {
  const [search, setSearch] = useSearchParams()

  function show(next: Cut) {
    const changed = new URLSearchParams(search)
    for (const key of ['left', 'right']) changed.delete(key)
    if (next === 'MONTH') changed.delete(CUT)
    else changed.set(CUT, next)
    setSearch(changed, { replace: true })
  }

  return { cut: CUTS.find((candidate) => candidate === search.get(CUT)) ?? 'MONTH', show }
}
