import { Button } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { useProjectNames } from '../../shared/api/get-names'
import { useSegments } from '../../shared/api/get-segments'
import { ApiProblem } from '../../shared/api/problem'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { maySell, useSession } from '../../shared/session'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { Loading } from '../../shared/ui/loading'
import { Page } from '../../shared/ui/page'
import { ProblemPanel } from '../../shared/ui/problem-panel'
import { StatePanel } from '../../shared/ui/state-panel'
import { channelNames } from '../../shared/vocabulary/channels'
import { interactionNames } from '../../shared/vocabulary/interactions'
import { stageNames } from '../../shared/vocabulary/stages'
import { type ContactDetail, useContact } from './api/get-contacts'
import { useFlags } from './contact-table'
import styles from './contacts.module.css'
import { messages } from './messages'
import { NumbersCard } from './numbers-card'
import { TimeLine } from './time-line'

/** All that is known of one contact; nothing says who it is. */
export default function ContactPage() {
  const t = useMessages(messages)
  const format = useFormat()
  const navigate = useNavigate()
  const { contactId = '' } = useParams()
  const sells = maySell(useSession())
  const contact = useContact(contactId)
  const gone = contact.error instanceof ApiProblem && contact.error.status === 404
  const asOf = contact.data?.as_of
  return (
    <Page
      title={`${t.contact} ${contactId}`}
      about={
        <>
          {asOf === undefined ? null : <p className="figures">{t.asOf(format.absolute(asOf))}</p>}
          <p>
            <Link to="/contacts">{t.toList}</Link>
          </p>
        </>
      }
    >
      {contact.isPending ? (
        <Loading blocks={[2, 8]} />
      ) : gone ? (
        <StatePanel
          title={t.goneTitle}
          actions={
            <Button type="primary" onClick={() => navigate('/contacts')}>
              {t.toList}
            </Button>
          }
        >
          {t.goneText}
        </StatePanel>
      ) : contact.isError ? (
        <ProblemPanel error={contact.error} retrying={contact.isFetching} onRetry={() => void contact.refetch()} />
      ) : (
        <div className={styles.stack}>
          <Head detail={contact.data} />
          <div className={styles.pair}>
            <TimeLine contactId={contactId} />
            <div className={styles.stack}>
              <Facts detail={contact.data} />
              <Segments detail={contact.data} />
              <Steps detail={contact.data} />
              {sells ? <NumbersCard contactId={contactId} /> : null}
            </div>
          </div>
        </div>
      )}
    </Page>
  )
}

function Head({ detail }: { detail: ContactDetail }) {
  const t = useMessages(messages)
  const stages = useMessages(stageNames)
  const types = useMessages(interactionNames)
  const format = useFormat()
  const flags = useFlags()(detail.contact)
  return (
    <Card
      title={stages[detail.contact.stage]}
      note={t.since(format.day(detail.stage_since))}
      actions={
        <p className={styles.tags}>
          {flags.map((flag) => (
            <span key={flag} className={styles.tag}>
              {flag}
            </span>
          ))}
        </p>
      }
    >
      <DataTable
        caption={t.reasons}
        columns={[
          { key: 'stage', label: t.reasons },
          { key: 'at', label: t.reachedAt },
          { key: 'because', label: t.becauseOf },
          { key: 'day', label: t.day },
        ]}
      >
        <tbody>
          {detail.reached.map(({ stage, at, type, count, day }) => (
            <tr key={stage} data-reached={stage}>
              <th scope="row">{stages[stage]}</th>
              <td>{format.absolute(at)}</td>
              <td>{t.because(types[type], format.count(count))}</td>
              <td>{day}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Card>
  )
}

function Facts({ detail }: { detail: ContactDetail }) {
  const t = useMessages(messages)
  const channels = useMessages(channelNames)
  const format = useFormat()
  const projects = useProjectNames()
  const { contact, rfm } = detail
  const facts = [
    { key: 'channel', name: t.channel, text: channels[contact.origin_channel] },
    { key: 'first', name: t.firstContact, text: format.absolute(contact.first_contact_at) },
    { key: 'last', name: t.lastActive, text: format.absolute(contact.last_interaction_at) },
    { key: 'count', name: t.interactions, text: format.count(contact.interaction_count) },
    { key: 'hour', name: t.bestHour, text: detail.best_hour === null ? t.none : t.hour(detail.best_hour) },
    {
      key: 'scores',
      name: t.scores,
      text: rfm === null ? t.none : `${rfm.recency} · ${rfm.frequency} · ${rfm.monetary}`,
    },
    {
      key: 'projects',
      name: t.projects,
      text: detail.project_ids.map((id) => projects.get(id) ?? id).join(', ') || t.none,
    },
  ]
  return (
    <Card title={t.facts}>
      <dl className={`${styles.facts} figures`}>
        {facts.map(({ key, name, text }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Segments({ detail }: { detail: ContactDetail }) {
  const t = useMessages(messages)
  const format = useFormat()
  const names = new Map((useSegments().data ?? []).map(({ segment_id, name }) => [segment_id, name]))
  return (
    <Card title={t.segments}>
      {detail.segment_ids.length === 0 ? (
        <p className={styles.muted}>{t.segmentsNone}</p>
      ) : (
        <ul className={styles.plain}>
          {detail.segment_ids.map((id) => (
            <li key={id}>
              <Link to={`/segments/${encodeURIComponent(id)}`}>{names.get(id) ?? id}</Link>
            </li>
          ))}
        </ul>
      )}
      {detail.segment_changes.length === 0 ? null : (
        <details className={styles.changes}>
          <summary>{t.changes}</summary>
          <ul className={styles.plain}>
            {detail.segment_changes.map(({ segment_id, change, at }) => (
              <li key={`${segment_id} ${at} ${change}`}>
                {format.absolute(at)} {change === 'ENTERED' ? t.entered : t.left} {names.get(segment_id) ?? segment_id}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

function Steps({ detail }: { detail: ContactDetail }) {
  const t = useMessages(messages)
  const stages = useMessages(stageNames)
  const format = useFormat()
  return (
    <Card title={t.history}>
      {detail.transitions.length === 0 ? (
        <p className={styles.muted}>{t.historyNone}</p>
      ) : (
        <ol className={styles.line}>
          {detail.transitions.map(({ kind, from, stage, at }) => (
            <li key={`${kind} ${stage} ${at}`}>
              <time className={styles.when} dateTime={at}>
                {format.absolute(at)}
              </time>
              <span className={styles.what}>{from === null ? stages[stage] : t.step(stages[from], stages[stage])}</span>
              <span className={styles.rest}>{t.kinds[kind]}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
