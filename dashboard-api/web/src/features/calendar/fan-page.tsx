import { useParams } from 'react-router'
import { nameReason } from '../../shared/api/skip-reasons'
import { TOUCHPOINT_TONES, touchpointStates } from '../../shared/api/touchpoint-words'
import { useFormat } from '../../shared/i18n/format'
import { useLocale } from '../../shared/i18n/locale'
import { useMessages } from '../../shared/i18n/messages'
import { BackLink } from '../../shared/ui/back-link'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { Loaded } from '../../shared/ui/loaded'
import { Page } from '../../shared/ui/page'
import { StatePanel } from '../../shared/ui/state-panel'
import { Tag } from '../../shared/ui/tag'
import { type FanTouchpoint, useFanTouchpoints } from './api/get-fan-touchpoints'
import { messages } from './messages'
import { useSourceNames } from './source-name'

/** Everything that was, is or was to be sent to one fan, with the reasons. */
export function FanPage() {
  const t = useMessages(messages)
  const { openid = '' } = useParams()
  return (
    <Page title={t.fanTitle} about={<BackLink to="/calendar">{t.back}</BackLink>}>
      <Loaded query={useFanTouchpoints(openid)}>
        {(touchpoints) =>
          touchpoints.length === 0 ? (
            <StatePanel title={t.fanNone}>{openid}</StatePanel>
          ) : (
            <TimeLine of={openid} touchpoints={touchpoints} />
          )
        }
      </Loaded>
    </Page>
  )
}

function TimeLine({ of, touchpoints }: { of: string; touchpoints: readonly FanTouchpoint[] }) {
  const t = useMessages(messages)
  const columns = [t.due, t.from, t.way, t.state, t.reason, t.called].map((label) => ({ key: label, label }))
  return (
    <Card title={of} note={t.massNote}>
      <DataTable caption={t.fanTitle} columns={columns}>
        <tbody>
          {touchpoints.map((touchpoint) => (
            <Row key={touchpoint.touchpoint_id} touchpoint={touchpoint} />
          ))}
        </tbody>
      </DataTable>
    </Card>
  )
}

function Row({ touchpoint }: { touchpoint: FanTouchpoint }) {
  const t = useMessages(messages)
  const states = useMessages(touchpointStates)
  const format = useFormat()
  const { locale } = useLocale()
  const nameOf = useSourceNames()
  const { plan_id, step, campaign_id, way, state, reason, due_at, called_at } = touchpoint
  return (
    <tr data-touchpoint={touchpoint.touchpoint_id}>
      <th scope="row">
        <time dateTime={due_at}>{format.absolute(due_at)}</time>
      </th>
      <td>{nameOf({ planId: plan_id, step, campaignId: campaign_id })}</td>
      <td>{t.ways[way] ?? way}</td>
      <td>
        <Tag tone={TOUCHPOINT_TONES[state]} state={state}>
          {states[state]}
        </Tag>
      </td>
      <td>{reason === null ? t.none : nameReason(reason, locale)}</td>
      <td>{called_at === null ? t.none : <time dateTime={called_at}>{format.absolute(called_at)}</time>}</td>
    </tr>
  )
}
