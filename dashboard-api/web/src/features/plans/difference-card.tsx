import type { Plan } from '../../shared/api/get-plans'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { type Column, DataTable } from '../../shared/ui/data-table'
import { Loaded } from '../../shared/ui/loaded'
import { type PlanDifference, useDifference } from './api/get-difference'
import { messages } from './messages'

const FIGURES = ['added', 'moved', 'withdrawn', 'kept'] as const

/** What the saved version would change for the fans who are in the running plan, before it is approved. */
export function DifferenceCard({ plan }: { plan: Plan }) {
  return (
    <Loaded query={useDifference(plan)} blocks={[3]}>
      {(difference) => <Figures difference={difference} />}
    </Loaded>
  )
}

function Figures({ difference: { runs, steps } }: { difference: PlanDifference }) {
  const t = useMessages(messages)
  const format = useFormat()
  const changed = steps.some((step) => step.added + step.moved + step.withdrawn > 0)
  const columns: Column[] = [
    { key: 'step', label: t.steps },
    ...FIGURES.map((figure) => ({ key: figure, label: t[figure], numeric: true })),
  ]
  return (
    <Card title={t.difference} note={changed ? t.differenceNote(format.count(runs)) : t.differenceNone}>
      {steps.length === 0 ? null : (
        <DataTable caption={t.difference} columns={columns}>
          <tbody>
            {steps.map((step) => (
              <tr key={step.step}>
                <th scope="row">{step.step}</th>
                {FIGURES.map((figure) => (
                  <td key={figure} data-numeric="true">
                    {format.count(step[figure])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Card>
  )
}
