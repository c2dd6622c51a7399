import type { CampaignPlan } from '../../shared/api/campaign-plans'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { Loaded } from '../../shared/ui/loaded'
import { useOutlook } from './api/outlook'
import { messages } from './messages'

/** What the campaign would meet if it went out as it is laid out now: said before anybody starts it. */
export function OutlookCard({ plan }: { plan: CampaignPlan }) {
  const t = useMessages(messages)
  const format = useFormat()
  return (
    <Card title={t.outlook} note={t.outlookNote}>
      <Loaded query={useOutlook(plan)} blocks={[2]}>
        {(warnings) =>
          warnings.length === 0 ? (
            <p role="status">{t.outlookClear}</p>
          ) : (
            <ul>
              {warnings.map(({ code, at, number }) => (
                <li key={`${code} ${at ?? ''}`} data-warning={code}>
                  {at ? `${format.absolute(at)}: ` : null}
                  {t.warnings[code](format.count(number ?? 0))}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}
