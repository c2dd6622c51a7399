import { lazy, type ReactNode, Suspense } from 'react'
import type { ShapeProps } from '../chart/bars-shape'
import type { Cell } from '../csv'
import { Card } from './card'
import styles from './chart-card.module.css'
import { type Column, DataTable } from './data-table'
import { ExportButton } from './export-button'
import { ExportLinks } from './export-links'

const BarsShape = lazy(() => import('../chart/bars-shape'))

interface ChartCardProps {
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
  /** What of it can be unfolded. */
  below?: ReactNode
}

/** A chart, its table, and the way to take it along. */
export function ChartCard({ title, note, empty, chart, columns, exported, children, below }: ChartCardProps) {
  return (
    <Card
      title={title}
      note={note}
      actions={
        'path' in exported ? (
          <ExportLinks path={exported.path} />
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
          {below}
        </>
      ) : (
        <p>{empty}</p>
      )}
    </Card>
  )
}
