import { useSearchParams } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import { leadsProgramme, maySeeOperations, maySell, type Session, useSession } from '../../shared/session'
import { Choice } from '../../shared/ui/choice'
import { Page } from '../../shared/ui/page'
import { StatePanel } from '../../shared/ui/state-panel'
import { BrokersView } from './brokers-view'
import { ChecksView } from './checks-view'
import { ClientsView } from './clients-view'
import { DealsView } from './deals-view'
import { DeskView } from './desk-view'
import { FiguresView } from './figures-view'
import { messages } from './messages'
import styles from './programme.module.css'
import { RewardsView } from './rewards-view'
import { TeamView } from './team-view'
import { TermsView } from './terms-view'

const VIEWS = {
  desk: { Part: DeskView, isFor: maySell },
  clients: { Part: ClientsView, isFor: maySell },
  checks: { Part: ChecksView, isFor: maySell },
  deals: { Part: DealsView, isFor: maySell },
  brokers: { Part: BrokersView, isFor: leadsProgramme },
  rewards: { Part: RewardsView, isFor: leadsProgramme },
  figures: { Part: FiguresView, isFor: maySeeOperations },
  team: { Part: TeamView, isFor: leadsProgramme },
  terms: { Part: TermsView, isFor: leadsProgramme },
}
type View = keyof typeof VIEWS

/** The programme as the house sees it: consultants their day, those who lead them everything. */
export default function ProgrammePage() {
  const t = useMessages(messages)
  const views = viewsFor(useSession())
  const [search, setSearch] = useSearchParams()
  const view = views.find((one) => one === search.get('view')) ?? views[0]
  if (view === undefined) return <StatePanel title={t.noAccess}>{t.noAccessText}</StatePanel>
  const { Part } = VIEWS[view]
  return (
    <Page title={t.title} about={<p>{t.about}</p>}>
      <div className={styles.views}>
        <Choice
          legend={t.viewsLegend}
          options={views.map((value) => ({ value, label: t.views[value] }))}
          value={view}
          onChange={(next) => setSearch({ view: next })}
        />
      </div>
      <div className={styles.content} data-view={view}>
        <Part />
      </div>
    </Page>
  )
}

function viewsFor(session: Session): View[] {
  return (Object.keys(VIEWS) as View[]).filter((view) => VIEWS[view].isFor(session))
}
