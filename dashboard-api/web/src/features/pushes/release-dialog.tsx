import { App, Form, Modal, Radio } from 'antd'
import { isUnauthorized } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import { type Overdue, useReleaseKillSwitch } from './api/kill-switch'
import { messages } from './sending-messages'

interface ReleaseDialogProps {
  open: boolean
  /** Whether releasing makes another database the one that sends. */
  elsewhere: boolean
  /** The version of what stands beside it. */
  seen: string
  onClose: () => void
}

/** Nothing goes on before it is said what becomes of what was due meanwhile. */
export function ReleaseDialog({ open, elsewhere, seen, onClose }: ReleaseDialogProps) {
  const t = useMessages(messages)
  const { message } = App.useApp()
  const describe = useDescribeProblem()
  const release = useReleaseKillSwitch()
  const [form] = Form.useForm<{ overdue: Overdue }>()

  function send({ overdue }: { overdue: Overdue }) {
    release.mutate(
      { overdue, seen },
      {
        onSuccess: () => {
          onClose()
          void message.success(t.released)
        },
        onError: (error) => {
          if (!isUnauthorized(error)) void message.error(`${t.refused}: ${describe(error)}`)
        },
      },
    )
  }

  return (
    <Modal
      open={open}
      title={t.releaseTitle}
      okText={t.release}
      cancelText={t.keep}
      okButtonProps={{ danger: elsewhere }}
      confirmLoading={release.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      {elsewhere ? <p>{t.releaseElsewhere}</p> : null}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ overdue: elsewhere ? 'LEAVE_OUT' : 'SEND' }}
        onFinish={send}
      >
        <Form.Item name="overdue" label={t.overdue}>
          <Radio.Group
            options={[
              { value: 'LEAVE_OUT', label: elsewhere ? t.leaveOutElsewhere : t.leaveOut },
              { value: 'SEND', label: elsewhere ? t.sendElsewhere : t.send },
            ]}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
