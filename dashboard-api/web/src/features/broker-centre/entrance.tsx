import { WechatOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useSearchParams } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import { StatePanel } from '../../shared/ui/state-panel'
import { keepInvitation } from './invitation'
import { messages } from './messages'

/** For whoever WeChat has not named yet. */
export function Entrance() {
  const t = useMessages(messages)
  const [search] = useSearchParams()
  const trouble = search.get('wechat')
  function enter() {
    keepInvitation(search)
    window.location.assign('/broker/sign-in')
  }
  return (
    <>
      {trouble === 'failed' || trouble === 'unavailable' ? (
        <Alert type="warning" showIcon role="alert" title={t[trouble]} style={{ marginBottom: 16 }} />
      ) : null}
      <StatePanel
        title={t.enterTitle}
        actions={
          <Button type="primary" size="large" icon={<WechatOutlined aria-hidden />} onClick={enter}>
            {t.enter}
          </Button>
        }
      >
        {t.enterText}
      </StatePanel>
    </>
  )
}
