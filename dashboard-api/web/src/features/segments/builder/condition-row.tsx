import { Select } from 'antd'
import { type KeyboardEvent, useId } from 'react'
import { useMessages } from '../../../shared/i18n/messages'
import { messages } from '../messages'
import { isFinished } from '../rule/complete'
import { conditionNames, fieldWords } from '../rule/condition-names'
import { BLANK, CONDITION_KINDS, type ConditionKind, conditionKindOf, type Rule } from '../rule/rule'
import { type Condition, canMove, movePart, replacePart } from '../rule/tree'
import styles from './builder.module.css'
import { useBuilder } from './builder-context'
import { ConditionFields } from './condition-fields'
import { PartMenu } from './part-menu'

/** One condition: what it is about, its fields, and what can be done with it. Alt with an arrow key moves it. */
export function ConditionRow({ condition }: { condition: Condition }) {
  const t = useMessages(messages)
  const words = useMessages(fieldWords)
  const names = useMessages(conditionNames)
  const { tree, change, problems, fresh } = useBuilder()
  const note = useId()
  const kind = conditionKindOf(condition.rule)
  const problem = problems.get(condition.key)

  function set(rule: Rule) {
    change((current) => replacePart(current, condition.key, (part) => ({ key: part.key, rule })))
  }

  function move(event: KeyboardEvent) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (!event.altKey || by === null || !canMove(tree, condition.key, by)) return
    event.preventDefault()
    change((current) => movePart(current, condition.key, by))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in one line with its fields
    <div
      className={styles.condition}
      role="group"
      aria-label={kind === null ? words.condition : names[kind]}
      aria-describedby={note}
      data-condition={kind ?? 'other'}
      onKeyDown={move}
    >
      <div className={styles.fields}>
        {kind === null ? (
          <code className={styles.raw} title={words.raw}>
            {JSON.stringify(condition.rule)}
          </code>
        ) : (
          <>
            <Select<ConditionKind>
              className={styles.kind ?? ''}
              aria-label={words.condition}
              value={kind}
              autoFocus={fresh === condition.key}
              showSearch={{ optionFilterProp: 'label' }}
              options={CONDITION_KINDS.map((value) => ({ value, label: names[value] }))}
              onChange={(next) => set(structuredClone(BLANK[next]) as unknown as Rule)}
            />
            <ConditionFields kind={kind} rule={condition.rule} onChange={set} />
          </>
        )}
      </div>
      <PartMenu part={condition} />
      <p id={note} className={problem === undefined ? styles.hint : styles.problem}>
        {problem ?? (isFinished(condition.rule) ? (kind === null ? words.raw : '') : t.unfinished)}
      </p>
    </div>
  )
}
