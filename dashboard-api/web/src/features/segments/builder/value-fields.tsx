import { Button, Select } from 'antd'
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
  /** What values are called, where they are ids. */
  names?: ReadonlyMap<string, string>
  /** How the list comes along. */
  list: { isPending: boolean; isError: boolean; isFetching: boolean; refetch: () => unknown }
  /** What is said where there is nothing to choose. */
  none: string
  value: readonly string[]
  onChange: (value: string[]) => void
}

/** Some of a list that is known, with how many contacts have each, or whatever is typed: names may hold commas. */
export function CountedOf({ label, counted, names, list, none, value, onChange }: CountedOfProps) {
  const t = useMessages(fieldWords)
  const format = useFormat()
  return (
    <>
      <Select
        className={styles.long ?? ''}
        mode="tags"
        aria-label={label}
        placeholder={t.chooseOrType}
        loading={list.isPending}
        notFoundContent={list.isPending || list.isError ? null : none}
        value={[...value]}
        options={counted.map((one) => ({
          value: one.value,
          label: names?.get(one.value) ?? one.value,
          contacts: one.contacts,
        }))}
        showSearch={{ optionFilterProp: 'label' }}
        optionRender={({ label: name, data: { contacts } }) => (
          <span className={styles.counted} title={String(name)}>
            <span>{name}</span>
            {contacts === undefined ? null : <span className="figures">{format.count(contacts)}</span>}
          </span>
        )}
        onChange={(next) => onChange(wordsOf(next))}
      />
      {list.isError ? (
        <span className={styles.range} role="status">
          {t.notLoaded}
          <Button size="small" loading={list.isFetching} onClick={() => void list.refetch()}>
            {t.loadAgain}
          </Button>
        </span>
      ) : null}
    </>
  )
}

/** As typed, without what nobody means. */
function wordsOf(typed: readonly string[]): string[] {
  return [...new Set(typed.map((text) => text.trim()).filter((text) => text !== ''))]
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
      onChange={(next) => onChange(wordsOf(next))}
    />
  )
}
