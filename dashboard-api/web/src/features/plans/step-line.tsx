import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Content } from '../../shared/api/get-contents'
import type { PlanStep } from '../../shared/api/get-plans'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import type { PlanDraft } from './api/save-plan'
import { messages } from './messages'
import { newStep, orderOf } from './plan-draft'
import type { Mistakes } from './plan-mistakes'
import { StepCard } from './step-card'
import styles from './step-line.module.css'

const MAX_STEPS = 50

interface StepLineProps {
  draft: PlanDraft
  contents: readonly Content[] | undefined
  mistakes: Mistakes
  editable: boolean
  onChange: (draft: PlanDraft) => void
}

/** The steps on a line of time, each with its content, its hours, and what is wrong with it. */
export function StepLine({ draft, contents, mistakes, editable, onChange }: StepLineProps) {
  const t = useMessages(messages)
  const { steps } = draft.plan
  const [open, setOpen] = useState<number | null>(draft.name === '' ? 0 : null)
  const put = (next: PlanStep[]) => onChange({ ...draft, plan: { ...draft.plan, steps: next } })

  function add() {
    put([...steps, newStep(steps)])
    setOpen(steps.length)
  }

  function remove(index: number) {
    put(steps.filter((_, place) => place !== index))
    setOpen(null)
  }

  return (
    <Card
      title={t.line}
      note={t.lineNote}
      actions={
        editable && steps.length < MAX_STEPS ? (
          <Button icon={<PlusOutlined aria-hidden />} onClick={add}>
            {t.addStep}
          </Button>
        ) : null
      }
    >
      <ol className={styles.line}>
        {orderOf(steps).map((index) => {
          const step = steps[index]
          return step === undefined ? null : (
            <li key={index} className={styles.step} data-step={step.key}>
              <StepCard
                step={step}
                anchor={draft.plan.anchor}
                contents={contents}
                mistakes={mistakes.steps[index] ?? []}
                editable={editable}
                open={open === index}
                onToggle={() => setOpen(open === index ? null : index)}
                onChange={(next) => put(steps.map((former, place) => (place === index ? next : former)))}
                onRemove={() => remove(index)}
              />
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
