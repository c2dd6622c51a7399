import { Button, Form, Input } from 'antd'
import { useNavigate } from 'react-router'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { messages } from './messages'

/** Leads to everything that one fan gets. */
export function FanSearch() {
  const t = useMessages(messages)
  const navigate = useNavigate()
  return (
    <Card title={t.fanSearch} note={t.fanSearchNote}>
      <Form<{ openid: string }>
        layout="vertical"
        requiredMark={false}
        style={{ display: 'flex', flexWrap: 'wrap', columnGap: 12, alignItems: 'end' }}
        onFinish={({ openid }) => navigate(`/calendar/fans/${encodeURIComponent(openid.trim())}`)}
      >
        <Form.Item name="openid" label={t.openid} rules={[{ required: true, whitespace: true, message: t.needOpenid }]}>
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Button htmlType="submit" style={{ marginBottom: 24 }}>
          {t.show}
        </Button>
      </Form>
    </Card>
  )
}
