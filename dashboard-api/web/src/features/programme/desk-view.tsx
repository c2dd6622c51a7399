import { useProgramme } from '../../shared/api/programme'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { StateTag } from '../../shared/referral/state-tag'
import { leadsProgramme, useSession } from '../../shared/session'
import { Card } from '../../shared/ui/card'
import { Loaded } from '../../shared/ui/loaded'
import { StatePanel } from '../../shared/ui/state-panel'
import { useNow } from '../../shared/use-now'
import type { Task } from './api/programme'
import { ClientActions } from './client-actions'
import { useProjectNames, useStaffNames } from './lookups'
import { messages } from './messages'
import styles from './programme.module.css'

/** Whom to call: for consultants their own day, for those who lead them what was missed. */
export function DeskView() {
  const t = useMessages(messages)
  const session = useSession()
  return (
    <>
      {session.roles.includes('SALES') ? <Tasks path="/desk" title={t.today} note={t.todayNote} /> : null}
      {leadsProgramme(session) ? <Tasks path="/desk/overdue" title={t.overdueAll} note={t.overdueNote} /> : null}
    </>
  )
}

function Tasks({ path, title, note }: { path: '/desk' | '/desk/overdue'; title: string; note: string }) {
  const t = useMessages(messages)
  return (
    <Loaded query={useProgramme(path)}>
      {({ items }) =>
        items.length === 0 ? (
          <StatePanel title={t.nothingDue}>{t.nothingDueText}</StatePanel>
        ) : (
          <Card title={title} note={note}>
            <ul className={styles.tasks}>
              {items.map((task) => (
                <TaskItem key={task.referral_id} task={task} />
              ))}
            </ul>
          </Card>
        )
      }
    </Loaded>
  )
}

function TaskItem({ task }: { task: Task }) {
  const t = useMessages(messages)
  const format = useFormat()
  const now = useNow()
  const project = useProjectNames()
  const staff = useStaffNames()
  return (
    <li className={styles.task} data-task={task.referral_id}>
      <div className={styles.line}>
        <h3>
          {task.client} · {task.phone}
        </h3>
        {task.overdue ? <StateTag state="LOST" name={t.overdue} /> : null}
      </div>
      <p className={styles.soft}>
        {project(task.project_id)} · {staff(task.consultant)} ·{' '}
        <time dateTime={task.due_at}>{t.due(format.relative(task.due_at, now))}</time>
      </p>
      {task.call_script === '' ? null : (
        <details className={styles.script}>
          <summary>{t.script}</summary>
          <p>{task.call_script}</p>
        </details>
      )}
      <ClientActions client={task} />
    </li>
  )
}
