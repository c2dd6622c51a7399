import { Button } from 'antd'
import type { Content } from '../../shared/api/get-contents'
import type { Anchor, PlanStep } from '../../shared/api/get-plans'
import { useMessages } from '../../shared/i18n/messages'
import { messages } from './messages'
import styles from './step-card.module.css'
import { StepFields } from './step-fields'
import { useStepWords } from './step-words'

interface StepCardProps {
  step: PlanStep
  anchor: Anchor
  contents: readonly Content[] | undefined
  mistakes: readonly string[]
  editable: boolean
  open: boolean
  onToggle: () => void
  onChange: (step: PlanStep) => void
  onRemove: () => void
}

export function StepCard(props: StepCardProps) {
  const { step, anchor, contents, mistakes, editable, open, onToggle, onChange, onRemove } = props
  const t = useMessages(messages)
  const words = useStepWords()
  const content = contents?.find((one) => one.content_id === step.content_id)
  return (
    <section className={styles.card} data-wrong={mistakes.length > 0} aria-label={t.step(step.key)}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h3 className={styles.when}>{words.when(step.timing, anchor)}</h3>
          <p className={styles.content}>
            {content?.name ?? (step.content_id || t.chooseContent)}
            <code className={styles.key}>{step.key}</code>
          </p>
          <p className={styles.how}>{words.how(step.timing)}</p>
        </div>
        {editable ? (
          <Button size="small" onClick={onToggle} aria-expanded={open} aria-label={t.editStepName(step.key)}>
            {open ? t.closeStep : t.editStep}
          </Button>
        ) : null}
      </header>
      {content !== undefined && content.review.approved_version === null && !content.review.retired ? (
        <p className={styles.warning}>{t.notApproved}</p>
      ) : null}
      {mistakes.length === 0 ? null : (
        <ul className={styles.mistakes} role="alert">
          {mistakes.map((mistake) => (
            <li key={mistake}>{mistake}</li>
          ))}
        </ul>
      )}
      {open && editable ? (
        <>
          <StepFields step={step} contents={contents} onChange={onChange} />
          <Button size="small" danger onClick={onRemove} aria-label={t.removeStepName(step.key)}>
            {t.removeStep}
          </Button>
        </>
      ) : null}
    </section>
  )
}
