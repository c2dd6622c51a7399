import { useMessages } from '../../shared/i18n/messages'
import { Tabs } from '../../shared/ui/tabs'
import { messages } from './messages'

export function SegmentTabs() {
  const t = useMessages(messages)
  return (
    <Tabs
      label={t.title}
      tabs={[
        { to: '/segments', name: t.list },
        { to: '/segments/overlap', name: t.overlap },
        { to: '/segments/lists', name: t.lists },
      ]}
    />
  )
}
