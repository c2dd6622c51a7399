import { Button, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../shared/i18n/messages'
import { Field } from '../../shared/ui/field'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import { type Figure, type PeriodKind, useSetTarget } from './api/evaluation'
import styles from './evaluation.module.css'
import { targetOf, typedOf } from './figures'
import { figureNames, messages } from './messages'

interface TargetDialogProps {
  figure: Figure
  period: PeriodKind
  onClose: () => void
}

/** What a figure is to be; in per cent and yuan, as people say it. */
export function TargetDialog({ figure, period, onClose }: TargetDialogProps) {
  const t = useMessages(messages)
  const name = useMessages(figureNames)[figure.figure]
  const describe = useDescribeProblem()
  const target = useSetTarget(period)
  const [typed, setTyped] = useState(figure.target === null ? null : typedOf(figure.target, figure.unit))
  const set = (value: number | null) => target.mutate({ figure: figure.figure, value }, { onSuccess: onClose })
  return (
    <Modal
      open
      title={t.targetTitle(name)}
      onCancel={onClose}
      footer={
        <>
          {figure.target === null ? null : (
            <Button danger loading={target.isPending} onClick={() => set(null)}>
              {t.remove}
            </Button>
          )}
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            type="primary"
            disabled={typed === null}
            loading={target.isPending}
            onClick={() => typed !== null && set(targetOf(typed, figure.unit))}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <p>{t.targetNote}</p>
      <Field className={styles.field} label={t.targetUnits[figure.unit]}>
        {({ id }) => (
          <InputNumber
            id={id}
            style={{ width: '100%' }}
            min={0}
            {...(figure.unit === 'RATE' ? { max: 100 } : {})}
            value={typed}
            onChange={setTyped}
          />
        )}
      </Field>
      {target.error === null ? null : (
        <p className={styles.error} role="alert">
          {describe(target.error)}
        </p>
      )}
    </Modal>
  )
}
