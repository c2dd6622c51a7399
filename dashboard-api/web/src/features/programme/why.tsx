import { PrinterOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { addressOf } from '../../shared/api/client'
import { useProgramme } from '../../shared/api/programme'
import { useFormat } from '../../shared/i18n/format'
import { useLocale } from '../../shared/i18n/locale'
import { useMessages } from '../../shared/i18n/messages'
import { Loaded } from '../../shared/ui/loaded'
import type { Attribution, Deal } from './api/programme'
import { messages } from './messages'
import styles from './programme.module.css'

/** The decision that holds, in the reader's language; the page to print has it in both. */
export default function Why({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const t = useMessages(messages)
  const path = { dealId: deal.deal_id }
  return (
    <Drawer
      open
      onClose={onClose}
      closable={{ 'aria-label': t.close }}
      title={t.whyTitle(deal.unit)}
      size={520}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      footer={
        <Button
          icon={<PrinterOutlined aria-hidden />}
          href={`/api${addressOf('/deals/{dealId}/attribution/page', path)}`}
          target="_blank"
          rel="noreferrer"
        >
          {t.print}
        </Button>
      }
    >
      <Loaded query={useProgramme('/deals/{dealId}/attribution', { path })}>
        {({ items }) =>
          items[0] === undefined ? t.noReferral : <Decision decided={items[0] as unknown as Attribution} />
        }
      </Loaded>
    </Drawer>
  )
}

function Decision({ decided }: { decided: Attribution }) {
  const t = useMessages(messages)
  const format = useFormat()
  const language = useLocale().locale === 'en' ? 'en' : 'zh'
  const { evidence } = decided
  const winners = (evidence.winners ?? []).map(
    ({ broker, referred_at }) => `${broker} · ${format.absolute(referred_at)}`,
  )
  const losers = (evidence.losers ?? []).map((loser) => `${loser.broker} · ${loser[language]}`)
  return (
    <>
      <div className={styles.sentences}>
        {evidence[language].map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <p className={styles.soft}>{t.decided(decided.decided_by, format.absolute(decided.decided_at))}</p>
      <Lines title={t.winners} lines={winners} />
      <Lines title={t.losers} lines={losers} />
    </>
  )
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  const t = useMessages(messages)
  return (
    <>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p>{t.noReferral}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  )
}
