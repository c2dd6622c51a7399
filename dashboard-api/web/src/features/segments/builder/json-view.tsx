import { Input } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../../shared/i18n/messages'
import { messages } from '../messages'
import { BLANK, CONDITION_KINDS, type Rule } from '../rule/rule'
import styles from '../segments.module.css'

interface JsonViewProps {
  rule: Rule
  onChange: (rule: Rule) => void
}

/** The rule as text; it is taken over whenever it can be read. */
export function JsonView({ rule, onChange }: JsonViewProps) {
  const t = useMessages(messages)
  const [text, setText] = useState(() => JSON.stringify(rule, null, 2))
  const valid = ruleIn(text) !== null

  function type(next: string) {
    setText(next)
    const read = ruleIn(next)
    if (read !== null) onChange(read)
  }

  return (
    <div className={styles.field}>
      <span className={styles.sizeNote}>{t.jsonNote}</span>
      <Input.TextArea
        className={styles.json ?? ''}
        aria-label={t.json}
        autoSize={{ minRows: 10, maxRows: 28 }}
        spellCheck={false}
        status={valid ? '' : 'error'}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
      {valid ? null : (
        <span className={styles.error} role="alert">
          {t.jsonInvalid}
        </span>
      )}
    </div>
  )
}

/** The rule in a text, as far as a tree can be made of it; null if it is none. The server knows all the rest. */
export function ruleIn(text: string): Rule | null {
  try {
    const rule: unknown = JSON.parse(text)
    return isRule(rule) ? rule : null
  } catch {
    return null
  }
}

const LISTS = /_in$|^all$|^any$|^none$/

/** Conditions that hold several values by name, such as a from and a to. */
const OBJECTS = new Set<string>(
  CONDITION_KINDS.filter((kind) => {
    const value = (BLANK[kind] as unknown as Rule)[kind]
    return typeof value === 'object' && !Array.isArray(value)
  }),
)

function isRule(value: unknown): value is Rule {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(value).every(([field, inner]) => {
    if (/^(all|any|none)$/.test(field)) return Array.isArray(inner) && inner.every(isRule)
    if (LISTS.test(field)) return Array.isArray(inner) && inner.every((one) => typeof one === 'string')
    return OBJECTS.has(field) ? typeof inner === 'object' && inner !== null && !Array.isArray(inner) : true
  })
}
