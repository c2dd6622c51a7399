import { Form } from 'antd'
import { useMessages } from '../../shared/i18n/messages'
import { Logo } from '../../shared/ui/logo'
import { messages } from './messages'
import styles from './phone-preview.module.css'
import type { PushDraft } from './push-draft'

/** The text as a bubble in a fan's chat. */
export function PhonePreview() {
  const t = useMessages(messages)
  const text = Form.useWatch<PushDraft, string | undefined>((draft) => draft.text)
  return (
    <figure className={styles.preview}>
      <figcaption className={styles.caption}>{t.preview}</figcaption>
      <div className={styles.chat}>
        <span className={styles.face}>
          <Logo size={24} />
        </span>
        <p className={styles.bubble} data-empty={!text}>
          {text || t.previewEmpty}
        </p>
      </div>
    </figure>
  )
}
