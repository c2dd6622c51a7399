import { useSearchParams } from 'react-router'
import {
  CUT_FILTERS,
  CUTS,
  type Cut,
  type FunnelPart,
  partsQuery,
  useFunnelParts,
} from '../../shared/api/get-funnel-parts'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { maySeeOperations, useSession } from '../../shared/session'
import { Card } from '../../shared/ui/card'
import { Choice } from '../../shared/ui/choice'
import { ContactsLink } from '../../shared/ui/contacts-link'
import { DataTable } from '../../shared/ui/data-table'
import { ExportButton } from '../../shared/ui/export-button'
import { ExportLinks } from '../../shared/ui/export-links'
import { Loaded } from '../../shared/ui/loaded'
import { usePartName } from '../../shared/vocabulary/part-names'
import { STAGES, stageNames } from '../../shared/vocabulary/stages'
import { ComparedParts } from './compared-parts'
import { messages } from './messages'
import styles from './part-table.module.css'
import { partRows, rateOf } from './parts'

const CUT = 'cut'

/** The funnel by month of first contact, channel, project, type of broker, team or first act; two of them side by side. */
export function PartTable({ segmentId }: { segmentId: string | null }) {
  const t = useMessages(messages)
  const [search, setSearch] = useSearchParams()
  const cut = CUTS.find((candidate) => candidate === search.get(CUT)) ?? 'MONTH'
  const parts = useFunnelParts(cut, segmentId)
  const stages = useMessages(stageNames)
  const name = usePartName(cut)
  // The server's table says more; whoever may not have that takes what the page shows.
  const operator = maySeeOperations(useSession())

  function show(next: Cut) {
    const changed = new URLSearchParams(search)
    for (const key of ['left', 'right']) changed.delete(key)
    if (next === 'MONTH') changed.delete(CUT)
    else changed.set(CUT, next)
    setSearch(changed, { replace: true })
  }

  const header = [t.cuts[cut], t.contacts, ...STAGES.slice(1).map((stage) => stages[stage])]
  const exported = (all: readonly FunnelPart[]) => all.map((part) => ({ ...part, stages: part.stages.slice(1) }))
  return (
    <Card
      title={t.partsTitle}
      note={t.partsNotes[cut]}
      actions={
        <div className={styles.actions}>
          <Choice
            legend={t.cut}
            value={cut}
            onChange={show}
            options={CUTS.map((value) => ({ value, label: t.cuts[value] }))}
          />
          {parts.data === undefined ? null : operator ? (
            <ExportLinks path={`/analyses/funnel/export?${partsQuery(cut, segmentId)}`} spoken />
          ) : (
            <ExportButton
              fileName={`hearth-funnel-${segmentId ?? 'all'}-by-${cut.toLowerCase()}.csv`}
              rows={() => partRows(exported(parts.data.parts), header, name)}
            />
          )}
        </div>
      }
    >
      <Loaded query={parts} blocks={[6]}>
        {({ parts: all }) =>
          all.length === 0 ? (
            <p>{t.partsEmpty}</p>
          ) : (
            <>
              {all.length > 1 ? <ComparedParts parts={all} name={name} /> : null}
              <DataTable
                caption={t.partsTitle}
                columns={header.map((label, index) => ({ key: label, label, numeric: index > 0 }))}
              >
                <tbody>
                  {all.map((part) => (
                    <PartRow key={part.key} part={part} name={name(part.key)} cut={cut} segmentId={segmentId} />
                  ))}
                </tbody>
              </DataTable>
            </>
          )
        }
      </Loaded>
    </Card>
  )
}

interface PartRowProps {
  part: FunnelPart
  name: string
  cut: Cut
  segmentId: string | null
}

function PartRow({ part, name, cut, segmentId }: PartRowProps) {
  const format = useFormat()
  const own = { segment_id: segmentId, [CUT_FILTERS[cut]]: part.key }
  return (
    <tr data-part={part.key}>
      <th scope="row">{name}</th>
      <td data-numeric="true">
        <ContactsLink filters={own}>{format.count(part.contacts)}</ContactsLink>
      </td>
      {part.stages.slice(1).map(({ stage, reached }) => {
        const rate = rateOf(part, reached)
        return (
          <td key={stage} data-numeric="true">
            <ContactsLink filters={{ ...own, reached: stage }}>{format.count(reached)}</ContactsLink>
            <span className={styles.rate}>{rate === null ? '' : format.percent(rate)}</span>
          </td>
        )
      })}
    </tr>
  )
}
