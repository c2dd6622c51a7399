import { Select } from 'antd'
import { useFormat } from '../../../shared/i18n/format'
import { useMessages } from '../../../shared/i18n/messages'
import type { TraitCount } from '../api/segment-traits'
import { fieldWords } from '../rule/condition-names'
import styles from './builder.module.css'

interface ManyOfProps {
  label: string
  keys: readonly string[]
  names: Readonly<Record<string, string>>
  value: readonly string[]
  onChange: (value: string[]) => void
}

/** Some of a list that is known. */
export function ManyOf({ label, keys, names, value, onChange }: ManyOfProps) {
  const t = useMessages(fieldWords)
  return (
    <Select
      className={styles.long ?? ''}
      mode="multiple"
      aria-label={label}
      placeholder={t.choose}
      value={[...value]}
      showSearch={{ optionFilterProp: 'label' }}
      options={keys.map((key) => ({ value: key, label: names[key] ?? key }))}
      onChange={onChange}
    />
  )
}

interface CountedOfProps {
  label: string
  counted: readonly TraitCount[]
  loading: boolean
  /** What is said where there is nothing to choose. */
  none: string
  value: readonly string[]
  onChange: (value: string[]) => void
}

/** Some of a list that is known, with how many contacts have each. */
export function CountedOf({ label, counted, loading, none, value, onChange }: CountedOfProps) {
  const t = useMessages(fieldWords)
  const format = useFormat()
  return (
    <Select
      className={styles.long ?? ''}
      mode="multiple"
      aria-label={label}
      placeholder={t.choose}
      loading={loading}
      notFoundContent={loading ? null : none}
      value={[...value]}
      options={counted.map((one) => ({ value: one.value, contacts: one.contacts }))}
      optionRender={({ data }) => (
        <span className={styles.counted}>
          <span>{data.value}</span>
          <span className="figures">{format.count(data.contacts)}</span>
        </span>
      )}
      onChange={onChange}
    />
  )
}

interface WordsProps {
  label: string
  value: readonly string[]
  onChange: (value: string[]) => void
}

/** Names that nobody has a list of, typed one by one. */
export function Words({ label, value, onChange }: WordsProps) {
  const t = useMessages(fieldWords)
  return (
    <Select
      className={styles.long ?? ''}
      mode="tags"
      open={false}
      suffixIcon={null}
      tokenSeparators={[',', '，', '、']}
      aria-label={label}
      placeholder={t.typeIds}
      value={[...value]}
      onChange={(next) => onChange(next.map((text) => text.trim()).filter((text) => text !== ''))}
    />
  )
}
