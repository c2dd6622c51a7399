import type { ReactNode } from 'react'
import type { Body } from '../../shared/api/get-contents'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Logo } from '../../shared/ui/logo'
import styles from './kind-previews.module.css'
import { messages } from './messages'
import { pieces } from './variables'

const CENTS = 100

interface PreviewProps {
  body: Body
}

export function TextPreview({ body }: PreviewProps) {
  return (
    <Bubble>
      <Words text={textOf(body.text)} />
    </Bubble>
  )
}

export function InvitationPreview({ body }: PreviewProps) {
  const t = useMessages(messages)
  return (
    <Bubble>
      <Words text={textOf(body.text)} />
      <span className={styles.link}>{textOf(body.page) || t.toEvent}</span>
    </Bubble>
  )
}

export function VoucherPreview({ body }: PreviewProps) {
  const t = useMessages(messages)
  const format = useFormat()
  const cents = Number(body.value_cents ?? 0)
  return (
    <>
      <Bubble>
        <Words text={textOf(body.message)} />
      </Bubble>
      <div className={styles.voucher}>
        <p className={styles.voucherTitle}>{textOf(body.title)}</p>
        <p className={styles.worth}>{cents > 0 ? t.worth(format.count(cents / CENTS)) : t.gift}</p>
        <p className={styles.terms}>{textOf(body.terms)}</p>
        <p className={styles.code}>
          {t.codeSample} · {t.validFor(format.count(Number(body.valid_days ?? 0)))}
        </p>
      </div>
    </>
  )
}

export function PointsPreview({ body }: PreviewProps) {
  const t = useMessages(messages)
  const format = useFormat()
  const days = Number(body.valid_days ?? 0)
  return (
    <div className={styles.points}>
      <p className={styles.pointsFigure}>{t.plusPoints(format.count(Number(body.points ?? 0)))}</p>
      <p>{textOf(body.reason)}</p>
      <p className={styles.code}>{days > 0 ? t.validFor(format.count(days)) : t.noExpiry}</p>
    </div>
  )
}

export function CallTaskPreview({ body }: PreviewProps) {
  const t = useMessages(messages)
  const format = useFormat()
  return (
    <div className={styles.task}>
      <p className={styles.taskHead}>{t.callWithin(format.count(Number(body.within_days ?? 0)))}</p>
      <Words text={textOf(body.script)} />
    </div>
  )
}

export function Bubble({ children }: { children: ReactNode }) {
  return (
    <div className={styles.line}>
      <span className={styles.face}>
        <Logo size={22} />
      </span>
      <div className={styles.bubble}>{children}</div>
    </div>
  )
}

/** What stands in for a variable is marked. */
function Words({ text }: { text: string }) {
  const t = useMessages(messages)
  if (text === '') return <p className={styles.empty}>{t.previewEmpty}</p>
  return (
    <p className={styles.words}>
      {pieces(text).map((piece, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have nothing but their place
        piece.variable ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
      )}
    </p>
  )
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
