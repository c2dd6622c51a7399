import { App, Button, Drawer, Form } from 'antd'
import { useEffect } from 'react'
import { ApiProblem, isUnauthorized } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { instantOfShanghai } from '../../shared/time'
import { useScheduleCampaign } from './api/post-campaign'
import { messages } from './messages'
import { type PushDraft, WALL_CLOCK } from './push-draft'
import { PushFields } from './push-fields'
import { PushRefusal } from './push-refusal'

interface NewPushProps {
  open: boolean
  onClose: () => void
}

/** The form that schedules a push; it stays filled when the server refuses or the session ends. */
export default function NewPush({ open, onClose }: NewPushProps) {
  const t = useMessages(messages)
  const { message, modal } = App.useApp()
  const [form] = Form.useForm<PushDraft>()
  const schedule = useScheduleCampaign()
  const { reset } = schedule

  useEffect(() => {
    if (open) reset()
  }, [open, reset])

  function submit(draft: PushDraft) {
    const { name, segment_id, text } = draft
    const campaign = { name, segment_id, text, send_at: instantOfShanghai(draft.send_at.format(WALL_CLOCK)) }
    schedule.mutate(campaign, { onSuccess: () => finish(name), onError: markFields })
  }

  function finish(name: string) {
    void message.success(t.scheduled(name))
    form.resetFields()
    onClose()
  }

  function markFields(error: Error) {
    if (!(error instanceof ApiProblem)) return
    form.setFields(
      error.fieldErrors.map(({ field, message: text }) => ({ name: field as keyof PushDraft, errors: [text] })),
    )
  }

  function leave() {
    if (!form.isFieldsTouched()) return onClose()
    modal.confirm({
      title: t.discardTitle,
      okText: t.discardYes,
      cancelText: t.discardNo,
      onOk: () => {
        form.resetFields()
        onClose()
      },
    })
  }

  const refused = schedule.error !== null && !isUnauthorized(schedule.error) ? schedule.error : null
  return (
    <Drawer
      open={open}
      onClose={leave}
      closable={{ 'aria-label': t.close }}
      title={t.formTitle}
      size={560}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
      footer={
        <Button type="primary" size="large" block loading={schedule.isPending} onClick={() => form.submit()}>
          {t.submit}
        </Button>
      }
    >
      {refused === null ? null : <PushRefusal error={refused} />}
      <Form<PushDraft> form={form} layout="vertical" requiredMark={false} onFinish={submit} scrollToFirstError>
        <PushFields />
      </Form>
    </Drawer>
  )
}
