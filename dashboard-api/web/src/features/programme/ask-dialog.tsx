import { App, Form, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useAct } from '../../shared/api/programme'
import { useMessages } from '../../shared/i18n/messages'
import { Refusal } from '../../shared/referral/refusal'
import { messages } from './messages'

interface AskDialogProps<D> {
  title: string
  /** What the button says that does it. */
  ok: string
  danger?: boolean
  send: (draft: D) => Promise<unknown>
  initial?: Partial<D>
  /** Whether it may be done: not before what it would do is seen. */
  ready?: boolean
  onClose: () => void
  children: ReactNode
}

/** Asks for what an act of the programme needs, does it, and stays open with the reason when it is refused. */
export function AskDialog<D extends object>(props: AskDialogProps<D>) {
  const { title, ok, danger = false, send, initial = {}, ready = true, onClose, children } = props
  const t = useMessages(messages)
  const { message } = App.useApp()
  const [form] = Form.useForm<D>()
  const { mutate, error, isPending } = useAct()
  function done() {
    void message.success(t.saved)
    onClose()
  }
  return (
    <Modal
      open
      title={title}
      okText={ok}
      okButtonProps={{ danger, disabled: !ready }}
      cancelText={t.cancel}
      confirmLoading={isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      closable={{ 'aria-label': t.close }}
    >
      <Refusal error={error} />
      <Form<D>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        // Enter in a field asks for it too.
        onFinish={(draft) => ready && mutate({ send: () => send(draft) }, { onSuccess: done })}
      >
        {children}
      </Form>
    </Modal>
  )
}
