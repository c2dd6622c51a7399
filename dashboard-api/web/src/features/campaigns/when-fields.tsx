import { Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { Schedule } from '../../shared/api/campaign-plans'
import { useMessages } from '../../shared/i18n/messages'
import { dayOfShanghai, instantOfShanghai, isQuietHour, shanghaiWallClock } from '../../shared/time'
import { Card } from '../../shared/ui/card'
import { Choice } from '../../shared/ui/choice'
import { ClockInput } from '../../shared/ui/clock-input'
import { Field } from '../../shared/ui/field'
import styles from '../../shared/ui/fields.module.css'
import { TimeInput } from '../../shared/ui/time-input'
import { cronOf, type Rhythm, rhythmOf, rhythmShown, WEEKDAYS } from './cron'
import type { FieldsProps } from './fields'
import { messages } from './messages'

const MORNING = '10:00'
const EVERY_MONDAY = cronOf({ kind: 'WEEKLY', time: MORNING, day: 'MON' })
const END_OF_DAY = '23:59'

/** Once, or again and again; clocks are Shanghai's. */
export function WhenFields({ draft, mistakes, editable, onChange }: FieldsProps) {
  const t = useMessages(messages)
  const { schedule } = draft.campaign
  const recurring = schedule.cron !== undefined && schedule.cron !== null
  const put = (next: Schedule) => onChange({ ...draft, campaign: { ...draft.campaign, schedule: next } })
  return (
    <Card title={t.when} note={t.whenNote}>
      <fieldset className={styles.group} disabled={!editable}>
        <div style={{ marginBottom: 18 }}>
          <Choice
            legend={t.when}
            value={recurring ? 'again' : 'once'}
            onChange={(kind) => put(kind === 'again' ? { cron: EVERY_MONDAY } : { at: null })}
            options={[
              { value: 'once', label: t.once },
              { value: 'again', label: t.again },
            ]}
          />
        </div>
        {recurring ? (
          <AgainFields schedule={schedule} mistakes={mistakes.schedule} editable={editable} onChange={put} />
        ) : (
          <OnceField at={schedule.at} mistakes={mistakes.schedule} editable={editable} onChange={(at) => put({ at })} />
        )}
      </fieldset>
    </Card>
  )
}

interface OnceFieldProps {
  at: string | null | undefined
  mistakes: readonly string[]
  editable: boolean
  onChange: (at: string | null) => void
}

function OnceField({ at, mistakes, editable, onChange }: OnceFieldProps) {
  const t = useMessages(messages)
  const clock = at ? shanghaiWallClock(Date.parse(at)) : ''
  const hint = clock !== '' && isQuietHour(clock) ? `${t.atHint} · ${t.quiet}` : t.atHint
  return (
    <div className={styles.grid}>
      <Field label={t.at} hint={hint} mistakes={mistakes}>
        {(control) => (
          <TimeInput
            {...control}
            type="datetime-local"
            disabled={!editable}
            value={clock}
            min={dayOfShanghai(Date.now())}
            onChange={(next) => onChange(instantOfShanghai(next))}
          />
        )}
      </Field>
    </div>
  )
}

interface AgainFieldsProps {
  schedule: Schedule
  mistakes: readonly string[]
  editable: boolean
  onChange: (schedule: Schedule) => void
}

function AgainFields({ schedule, mistakes, editable, onChange }: AgainFieldsProps) {
  const t = useMessages(messages)
  const cron = schedule.cron ?? ''
  const [custom, setCustom] = useState(rhythmOf(cron).kind === 'CUSTOM')
  const rhythm = rhythmShown(cron, custom)
  const put = (next: Rhythm) => onChange({ ...schedule, cron: cronOf(next) })
  const time = rhythm.kind === 'CUSTOM' ? MORNING : rhythm.time
  const until = schedule.until ? shanghaiWallClock(Date.parse(schedule.until)).slice(0, 10) : ''

  function choose(kind: Rhythm['kind']) {
    setCustom(kind === 'CUSTOM')
    if (kind === 'DAILY') put({ kind, time })
    else if (kind === 'WEEKLY') put({ kind, time, day: 'MON' })
    else if (kind === 'MONTHLY') put({ kind, time, dayOfMonth: 1 })
  }

  return (
    <div className={styles.grid}>
      <Field label={t.rhythm} mistakes={rhythm.kind === 'CUSTOM' ? [] : mistakes}>
        {(control) => (
          <Select
            {...control}
            disabled={!editable}
            value={rhythm.kind}
            options={(['DAILY', 'WEEKLY', 'MONTHLY', 'CUSTOM'] as const).map((value) => ({
              value,
              label: t.rhythms[value],
            }))}
            onChange={choose}
          />
        )}
      </Field>
      {rhythm.kind === 'WEEKLY' ? (
        <Field label={t.weekday}>
          {(control) => (
            <Select
              {...control}
              disabled={!editable}
              value={rhythm.day}
              options={WEEKDAYS.map((value) => ({ value, label: t.weekdays[value] }))}
              onChange={(day) => put({ ...rhythm, day })}
            />
          )}
        </Field>
      ) : null}
      {rhythm.kind === 'MONTHLY' ? (
        <Field label={t.dayOfMonth} {...(rhythm.dayOfMonth > 28 ? { hint: t.shortMonths } : {})}>
          {(control) => (
            <InputNumber
              {...control}
              min={1}
              max={31}
              precision={0}
              value={rhythm.dayOfMonth}
              onChange={(day) => put({ ...rhythm, dayOfMonth: Number(day ?? 1) })}
            />
          )}
        </Field>
      ) : null}
      {rhythm.kind === 'CUSTOM' ? (
        <Field label={t.cron} hint={t.cronHint} mistakes={mistakes}>
          {(control) => (
            <Input
              {...control}
              value={rhythm.cron}
              autoComplete="off"
              onChange={(event) => {
                setCustom(true)
                put({ kind: 'CUSTOM', cron: event.target.value })
              }}
            />
          )}
        </Field>
      ) : (
        <Field label={t.time} {...(isQuietHour(`2026-01-01T${rhythm.time}`) ? { hint: t.quiet } : {})}>
          {(control) => (
            <ClockInput
              {...control}
              disabled={!editable}
              value={rhythm.time}
              onChange={(next) => put({ ...rhythm, time: next })}
            />
          )}
        </Field>
      )}
      <Field label={t.until} hint={t.untilHint}>
        {(control) => (
          <TimeInput
            {...control}
            type="date"
            disabled={!editable}
            value={until}
            onChange={(day) => onChange({ ...schedule, until: instantOfShanghai(`${day}T${END_OF_DAY}`) })}
          />
        )}
      </Field>
    </div>
  )
}
