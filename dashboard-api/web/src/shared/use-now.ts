import { useEffect, useState } from 'react'

/** The present in epoch milliseconds, renewed often enough for texts that count minutes. */
export function useNow(everyMilliseconds = 15_000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), everyMilliseconds)
    return () => window.clearInterval(timer)
  }, [everyMilliseconds])
  return now
}
