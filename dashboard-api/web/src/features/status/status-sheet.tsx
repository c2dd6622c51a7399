import { CloseOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { useNow } from '../../shared/use-now'
import type { Status } from './api/get-status'
import { DataDetails } from './data-details'
import { Fact } from './fact'
import { messages } from './messages'
import { RunDetails } from './run-details'
import styles from './status-sheet.module.css'

interface StatusSheetProps {
  id: string
  status: Status | undefined
  failed: boolean
}

export function StatusSheet({ id, status, failed }: StatusSheetProps) {
  const t = useMessages(messages)
  const heading = `${id}-title`
  return (
    <div id={id} popover="auto" role="dialog" aria-labelledby={heading} className={`${styles.sheet} figures`}>
      <div className={styles.head}>
        <h2 id={heading}>{t.title}</h2>
        <button
          type="button"
          className={styles.close}
          popoverTarget={id}
          popoverTargetAction="hide"
          aria-label={t.close}
        >
          <CloseOutlined aria-hidden />
        </button>
      </div>
      {failed ? <p role="alert">{t.failed}</p> : null}
      {status === undefined ? null : <Details status={status} />}
    </div>
  )
}

function Details({ status }: { status: Status }) {
  const t = useMessages(messages)
  const format = useFormat()
  const now = useNow()
  return (
    <>
      <Group title={t.services}>
        {status.services.map((service) => (
          <Fact key={service.name} name={service.name}>
            <span className={styles.state} data-state={service.state}>
              {service.state === 'UP' ? t.up : t.down}
            </span>
            {service.detail ? <span className={styles.detail}>{service.detail}</span> : null}
          </Fact>
        ))}
      </Group>
      <Group title={t.data}>
        <DataDetails status={status} now={now} />
      </Group>
      <Group title={t.run}>
        <RunDetails run={status.last_run} />
      </Group>
      <p className={styles.foot}>
        {t.version(status.version)} · {t.asOf(format.relative(status.generated_at, now))}
      </p>
    </>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.subtitle}>{title}</h3>
      <dl className={styles.facts}>{children}</dl>
    </section>
  )
}
