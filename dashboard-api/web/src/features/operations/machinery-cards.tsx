import { Loaded } from '../../shared/ui/loaded'
import { useStatus } from '../status/api/get-status'
import { useFailedHours, usePastRuns, useQuotas, useSchedule, useWeChatFailures } from './api/get-operations'
import { FailedHoursCard } from './failed-hours-card'
import { FailureTable } from './failure-table'
import { IntakeTable } from './intake-table'
import { JobTable } from './job-table'
import { QuotaTable } from './quota-table'
import { RunTable } from './run-table'

/** What runs by itself, and what it has left to run on. Each part stands when another cannot be loaded. */
export function MachineryCards() {
  return (
    <>
      <Loaded query={useStatus()} blocks={[3]}>
        {(status) => <IntakeTable status={status} />}
      </Loaded>
      <Loaded query={usePastRuns()}>{(runs) => <RunTable runs={runs} />}</Loaded>
      <Loaded query={useSchedule()}>{(schedule) => <JobTable schedule={schedule} />}</Loaded>
      <Loaded query={useQuotas()}>{(quotas) => <QuotaTable quotas={quotas} />}</Loaded>
      <Loaded query={useWeChatFailures()} blocks={[3]}>
        {(failures) => <FailureTable failures={failures} />}
      </Loaded>
      <Loaded query={useFailedHours()} blocks={[3]}>
        {(failed) => <FailedHoursCard failed={failed} />}
      </Loaded>
    </>
  )
}
