import {
  CUT_FILTERS,
  CUTS,
  type Cut,
  type FunnelPart,
  type FunnelParts,
  type FunnelScope,
  filtersOf,
  nameOf,
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
import { STAGES, type Stage, stageNames } from '../../shared/vocabulary/stages'
import { ComparedParts } from './compared-parts'
import { messages } from './messages'
import styles from './part-table.module.css'
import { type Pair, pairsOf, partRows, rateOf, reachedOf } from './parts'
import { useCut } from './use-cut'

/** The funnel by month of first contact, channel, project, type of broker, team or first act; two of them side by side. */
export function PartTable({ scope }: { scope: FunnelScope }) {
  const t = useMessages(messages)
  const { cut, show } = useCut()
  const parts = useFunnelParts(cut, scope)
  const stages = useMessages(stageNames)
  const name = usePartName(cut)
  // The server's table says more; whoever may not have that takes what the page shows.
  const operator = maySeeOperations(useSession())
  const { days, before } = scope
  const figures = [t.contacts, ...STAGES.slice(1).map((stage) => stages[stage])]
  const header = [t.cuts[cut], ...figures]
  const exported = ({ parts: all, compared }: FunnelParts) =>
    compared === null
      ? partRows(
          all.map((part) => [part]),
          header,
          name,
        )
      : partRows(
          pairsOf(all, compared.parts).map(({ now, before: other }) => [now, other]),
          [...header, ...figures.map((figure) => t.ofBefore(figure))],
          name,
        )
  return (
    <Card
      title={t.partsTitle}
      note={before ? `${t.partsNotes[cut]} ${t.partsOfTwo}` : t.partsNotes[cut]}
      actions={
        <div className={styles.actions}>
          <Choice
            legend={t.cut}
            value={cut}
            onChange={show}
            options={CUTS.map((value) => ({ value, label: t.cuts[value] }))}
          />
          {parts.data === undefined ? null : operator ? (
            <ExportLinks path={`/analyses/funnel/export?${partsQuery(cut, scope)}`} />
          ) : (
            <ExportButton
              fileName={`hearth-funnel-${nameOf(scope)}-by-${cut.toLowerCase()}.csv`}
              rows={() => exported(parts.data)}
            />
          )}
        </div>
      }
    >
      <Loaded query={parts} blocks={[6]}>
        {({ parts: all, compared }) =>
          all.length + (compared?.parts.length ?? 0) === 0 ? (
            <p>{days ? t.emptyDaysText : t.partsEmpty}</p>
          ) : (
            <>
              {all.length > 1 ? <ComparedParts parts={all} name={name} /> : null}
              <DataTable
                caption={t.partsTitle}
                columns={header.map((label, index) => ({ key: label, label, numeric: index > 0 }))}
              >
                <tbody>
                  {pairsOf(all, compared?.parts ?? []).map((pair) => (
                    <PartRow key={pair.now.key} pair={pair} name={name(pair.now.key)} cut={cut} scope={scope} />
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
  pair: Pair
  name: string
  cut: Cut
  scope: FunnelScope
}

function PartRow({ pair, name, cut, scope }: PartRowProps) {
  const { before } = scope
  const filters = (of: FunnelScope) => ({ ...filtersOf(of), [CUT_FILTERS[cut]]: pair.now.key })
  const [own, others] = [filters(scope), before ? filters({ ...scope, days: before }) : null]
  return (
    <tr data-part={pair.now.key}>
      <th scope="row">{name}</th>
      {STAGES.map((stage) => (
        <td key={stage} data-numeric="true">
          <Reached part={pair.now} stage={stage} filters={own} />
          {others === null ? null : (
            <div className={styles.before} data-before={stage}>
              <Reached part={pair.before} stage={stage} filters={others} />
            </div>
          )}
        </td>
      ))}
    </tr>
  )
}

interface ReachedProps {
  part: FunnelPart
  stage: Stage
  filters: Record<string, string | null>
}

/** How many of a part got to a stage; everybody is in the first. */
function Reached({ part, stage, filters }: ReachedProps) {
  const format = useFormat()
  if (stage === STAGES[0]) return <ContactsLink filters={filters}>{format.count(part.contacts)}</ContactsLink>
  const reached = reachedOf(part, stage)
  const rate = rateOf(part, reached)
  return (
    <>
      <ContactsLink filters={{ ...filters, reached: stage }}>{format.count(reached)}</ContactsLink>
      <span className={styles.rate}>{rate === null ? '' : format.percent(rate)}</span>
    </>
  )
}
