import { Select } from 'antd'
import { useState } from 'react'
import type { ContentDocument } from '../../shared/api/get-contents'
import { useMessages } from '../../shared/i18n/messages'
import { KINDS } from './kinds'
import { messages } from './messages'
import styles from './phone.module.css'

const EVERYBODY = -1

/** The content as it arrives: for everybody, or for those whom a variant is for. */
export function Phone({ content }: { content: ContentDocument }) {
  const t = useMessages(messages)
  const [chosen, setChosen] = useState(EVERYBODY)
  const variants = content.variants ?? []
  const body = { ...content.body, ...variants[chosen]?.body }
  const Preview = KINDS[content.body.kind]?.Preview
  const caption = content.body.kind === 'CALL_TASK' ? t.previewDesk : t.preview
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      {variants.length === 0 ? null : (
        <Select
          className={styles.choice ?? ''}
          aria-label={t.previewFor}
          value={chosen < variants.length ? chosen : EVERYBODY}
          onChange={setChosen}
          options={[
            { value: EVERYBODY, label: t.everybody },
            ...variants.map((_, index) => ({ value: index, label: t.variant(index + 1) })),
          ]}
        />
      )}
      <div className={styles.phone}>
        <p className={styles.bar} aria-hidden="true">
          {t.account}
        </p>
        <div className={styles.screen}>
          {Preview === undefined ? (
            <pre className={styles.json}>{JSON.stringify(body, null, 2)}</pre>
          ) : (
            <Preview body={body} />
          )}
        </div>
      </div>
    </figure>
  )
}
