import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { useMode } from '../../shared/theme/mode'
import { heat } from '../../shared/theme/palette'
import { channelNames } from '../../shared/vocabulary/channels'
import { STAGES, stageNames } from '../../shared/vocabulary/stages'
import type { Preview } from './api/post-preview'
import styles from './make-up.module.css'
import { messages } from './messages'

interface Bar {
  key: string
  name: string
  contacts: number
  colour: string
}

/** Of whom a set of contacts is made up: bars with their figures beside them as text. */
export function MakeUp({ preview }: { preview: Preview }) {
  const t = useMessages(messages)
  const stages = useMessages(stageNames)
  const channels = useMessages(channelNames)
  const { dark } = useMode()
  const slate = 'var(--slate)'
  return (
    <div className={styles.makeUp}>
      <Bars
        title={t.stages}
        whole={preview.contacts}
        bars={preview.stages.map(({ stage, contacts }) => ({
          key: stage,
          name: stages[stage],
          contacts,
          colour: heat(STAGES.indexOf(stage), dark),
        }))}
      />
      <Bars
        title={t.channels}
        whole={preview.contacts}
        bars={preview.channels.map(({ channel, contacts }) => ({
          key: channel,
          name: channels[channel],
          contacts,
          colour: slate,
        }))}
      />
      <Bars
        title={t.flags}
        whole={preview.contacts}
        bars={[
          { key: 'following', name: t.following, contacts: preview.following, colour: slate },
          { key: 'dormant', name: t.dormant, contacts: preview.dormant, colour: slate },
          { key: 'promoters', name: t.promoters, contacts: preview.promoters, colour: slate },
        ]}
      />
    </div>
  )
}

function Bars({ title, whole, bars }: { title: string; whole: number; bars: readonly Bar[] }) {
  const format = useFormat()
  return (
    <section className={styles.bars}>
      <h3 className={styles.title}>{title}</h3>
      <ul className="figures">
        {bars.map(({ key, name, contacts, colour }) => (
          <li key={key} className={styles.bar} data-part={key}>
            <span className={styles.name}>{name}</span>
            <span className={styles.count}>
              {format.count(contacts)}
              <span className={styles.share}>{whole === 0 ? '' : format.percent(contacts / whole)}</span>
            </span>
            <span className={styles.track} aria-hidden="true">
              <span style={{ width: `${whole === 0 ? 0 : (contacts / whole) * 100}%`, background: colour }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
