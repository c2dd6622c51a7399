import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { ChartCard } from '../../shared/ui/chart-card'
import { Loaded } from '../../shared/ui/loaded'
import { INTERACTION_TYPES, type InteractionType, interactionNames } from '../../shared/vocabulary/interactions'
import { type PathQuestion, type Step, usePath } from './api/analyses'
import { AsOf } from './as-of'
import styles from './explorers.module.css'
import { MOST_STEPS, stepsIn } from './figures'
import { messages } from './messages'
import { PeriodFields } from './period-fields'
import { periodOf, useAddress } from './use-address'

const MOST_DAYS = 1_100

/** How far contacts get along steps of any kind, in their order and within some time. */
export function PathExplorer() {
  const t = useMessages(messages)
  const { search, set } = useAddress()
  const windowDays = Number(search.get('window')) || 30
  const question: PathQuestion = {
    steps: stepsIn(search.get('steps')),
    windowDays: Math.min(MOST_DAYS, Math.max(1, Math.round(windowDays))),
    project: search.get('project') ?? '',
    ...periodOf(search, 90),
  }
  return (
    <>
      <div className={styles.asked}>
        <Card title={t.steps} note={t.stepsNote}>
          <Steps steps={question.steps} onChange={(steps) => set({ steps: steps.join(',') })} />
          <span className={styles.period}>
            {t.within}
            <InputNumber
              className={styles.number ?? ''}
              aria-label={t.windowDays}
              min={1}
              max={MOST_DAYS}
              precision={0}
              value={question.windowDays}
              onChange={(days) => days && set({ window: String(days) })}
            />
            {t.days}
            <PeriodFields period={question} onChange={set} />
          </span>
        </Card>
      </div>
      <Loaded query={usePath(question)} blocks={[6]}>
        {({ run, steps }) => (
          <Result
            note={
              <>
                {t.pathNote(question.from, question.to, question.windowDays)} <AsOf run={run} />
              </>
            }
            steps={steps}
          />
        )}
      </Loaded>
    </>
  )
}

function Steps({
  steps,
  onChange,
}: {
  steps: readonly InteractionType[]
  onChange: (steps: readonly InteractionType[]) => void
}) {
  const t = useMessages(messages)
  const names = useMessages(interactionNames)
  return (
    <>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place; the same type may stand at two
          <li key={index} className={styles.step}>
            <Select<InteractionType>
              aria-label={t.step(index + 1)}
              value={step}
              showSearch={{ optionFilterProp: 'label' }}
              options={INTERACTION_TYPES.map((value) => ({ value, label: names[value] }))}
              onChange={(next) => onChange(steps.with(index, next))}
            />
            <Button
              type="text"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t.removeStep(index + 1)}
              disabled={steps.length <= 2}
              onClick={() => onChange(steps.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      <p className={styles.add}>
        <Button
          icon={<PlusOutlined aria-hidden />}
          disabled={steps.length >= MOST_STEPS}
          onClick={() => onChange([...steps, 'VISIT'])}
        >
          {t.addStep}
        </Button>
      </p>
    </>
  )
}

function Result({ note, steps }: { note: ReactNode; steps: readonly Step[] }) {
  const t = useMessages(messages)
  const names = useMessages(interactionNames)
  const format = useFormat()
  const first = steps[0]?.contacts ?? 0
  const ofFirst = (contacts: number) => (first === 0 ? null : contacts / first)
  const percent = (part: number | null) => (part === null ? t.none : format.percent(part))
  const header = ['#', t.what, t.contacts, t.ofPrevious, t.ofFirst]
  return (
    <ChartCard
      title={t.names.path}
      note={note}
      empty={first === 0 ? t.nobodyBegan : null}
      chart={{
        kind: 'bar',
        names: steps.map(({ type }, index) => `${index + 1} ${names[type]}`),
        series: [{ name: t.contacts, values: steps.map(({ contacts }) => contacts) }],
        text: format.count,
      }}
      columns={header.map((label, index) => ({ key: label, label, numeric: index > 1 }))}
      exported={{
        name: 'path',
        rows: () => [
          header,
          ...steps.map(({ type, contacts, conversion_from_previous }, index) => [
            index + 1,
            names[type],
            contacts,
            conversion_from_previous,
            ofFirst(contacts),
          ]),
        ],
      }}
    >
      {steps.map(({ type, contacts, conversion_from_previous }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place; the same type may stand at two
        <tr key={index} data-step={type}>
          <td>{index + 1}</td>
          <th scope="row">{names[type]}</th>
          <td data-numeric="true">{format.count(contacts)}</td>
          <td data-numeric="true">{percent(conversion_from_previous)}</td>
          <td data-numeric="true">{percent(ofFirst(contacts))}</td>
        </tr>
      ))}
    </ChartCard>
  )
}
