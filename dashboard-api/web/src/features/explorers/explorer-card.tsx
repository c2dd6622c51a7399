import { lazy, type ReactNode, Suspense } from 'react'
import type { ShapeProps } from '../../shared/chart/bars-shape'
import type { Cell } from '../../shared/csv'
import { Card } from '../../shared/ui/card'
import { type Column, DataTable } from '../../shared/ui/data-table'
import { ExportButton } from '../../shared/ui/export-button'
import { ExportLinks } from '../../shared/ui/export-links'
import styles from './explorers.module.css'

const BarsShape = lazy(() => import('../../shared/chart/bars-shape'))

interface ExplorerCardProps {
  title: string
  note: ReactNode
  /** What stands instead of figures when there are none. */
  empty: string | null
  chart: ShapeProps
  columns: readonly Column[]
  /** What the page makes a file of; or where the server makes it, in several formats. */
  exported: { name: string; rows: () => readonly (readonly Cell[])[] } | { path: string }
  /** The rows of the table. */
  children: ReactNode
}

/** A chart, its table, and the way to take it along. */
export function ExplorerCard({ title, note, empty, chart, columns, exported, children }: ExplorerCardProps) {
  return (
    <Card
      title={title}
      note={note}
      actions={
        'path' in exported ? (
          <ExportLinks path={exported.path} spoken />
        ) : (
          <ExportButton fileName={`hearth-${exported.name}.csv`} rows={exported.rows} />
        )
      }
    >
      {empty === null ? (
        <>
          <div className={styles.chart} role="img" aria-label={title}>
            <Suspense fallback={null}>
              <BarsShape {...chart} />
            </Suspense>
          </div>
          <DataTable caption={title} columns={columns}>
            <tbody>{children}</tbody>
          </DataTable>
        </>
      ) : (
        <p>{empty}</p>
      )}
    </Card>
  )
}
