import { useFormat } from '../i18n/format'
import { useNow } from '../use-now'

/** How long ago something was; the instant itself is in its title. */
export function Ago({ at }: { at: string }) {
  const format = useFormat()
  const now = useNow()
  return (
    <time dateTime={at} title={format.absolute(at)}>
      {format.relative(at, now)}
    </time>
  )
}
