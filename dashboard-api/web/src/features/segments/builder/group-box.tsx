import { PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useMessages } from '../../../shared/i18n/messages'
import { messages } from '../messages'
import { BLANK, GROUP_KINDS, type Rule } from '../rule/rule'
import { addPart, conditionOf, type Group, groupOf, isGroup, type Part, replacePart } from '../rule/tree'
import { groupWords } from '../rule/words'
import styles from './builder.module.css'
import { useBuilder } from './builder-context'
import { ConditionRow } from './condition-row'
import { PartMenu } from './part-menu'

/** A group of a rule with its parts; groups may stand in groups. */
export function GroupBox({ group, outermost = false }: { group: Group; outermost?: boolean }) {
  const t = useMessages(messages)
  const names = useMessages(groupWords)
  const { change, problems, setFresh } = useBuilder()

  function add(part: Part) {
    setFresh(part.key)
    change((tree) => addPart(tree, group.key, part))
  }

  const problem = problems.get(group.key)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in one line with its fields
    <div className={styles.group} role="group" aria-label={names[group.kind]} data-kind={group.kind}>
      <div className={styles.groupHead}>
        <Select
          className={styles.groupKind ?? ''}
          aria-label={t.groupKind}
          value={group.kind}
          options={GROUP_KINDS.map((kind) => ({ value: kind, label: names[kind] }))}
          onChange={(kind) => change((tree) => replacePart(tree, group.key, (part) => ({ ...part, kind }) as Part))}
        />
        {outermost ? null : <PartMenu part={group} />}
      </div>
      <ul className={styles.parts}>
        {group.parts.map((part) => (
          <li key={part.key}>{isGroup(part) ? <GroupBox group={part} /> : <ConditionRow condition={part} />}</li>
        ))}
      </ul>
      {group.parts.length === 0 ? <p className={styles.hint}>{t.emptyGroup}</p> : null}
      {problem === undefined ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.adders}>
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => add(conditionOf(structuredClone(BLANK.stage_in) as unknown as Rule))}
        >
          {t.addCondition}
        </Button>
        <Button size="small" type="text" onClick={() => add(groupOf(group.kind === 'any' ? 'all' : 'any'))}>
          {t.addGroup}
        </Button>
      </div>
    </div>
  )
}
