import { DeleteOutlined } from '@ant-design/icons'
import { Alert, App, Button, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Content } from '../../shared/api/get-contents'
import { isUnauthorized } from '../../shared/api/problem'
import { useMessages } from '../../shared/i18n/messages'
import { Field } from '../../shared/ui/field'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import { useRemoveTestFan, useShowContent, useTestFans } from './api/test-fans'
import { mediaMessages } from './media-messages'
import { messages } from './messages'
import styles from './show-dialog.module.css'
import { TestFanForm } from './test-fan-form'

export function ShowDialog({ content, onClose }: { content: Content; onClose: () => void }) {
  const t = useMessages(mediaMessages)
  const { message } = App.useApp()
  const describe = useDescribeProblem()
  const fans = useTestFans()
  const show = useShowContent(content.content_id)
  const leave = useRemoveTestFan()
  const [chosen, setChosen] = useState<string | null>(null)
  const [variant, setVariant] = useState(0)
  const fan = fans.data?.find((one) => one.openid === chosen) ?? fans.data?.[0]
  const refused = [show.error, leave.error, fans.error].find((error) => error !== null && !isUnauthorized(error))

  function send() {
    if (fan === undefined) return
    show.mutate({ openid: fan.openid, variant }, { onSuccess: () => void message.success(t.shown(fan.name)) })
  }

  return (
    <Modal
      open
      title={t.show}
      closable={{ 'aria-label': t.close }}
      onCancel={onClose}
      okText={t.showNow}
      okButtonProps={{ disabled: fan === undefined, loading: show.isPending }}
      cancelText={t.close}
      onOk={send}
    >
      <div className={styles.parts}>
        <p>{t.showText}</p>
        {refused ? (
          <Alert type="error" showIcon role="alert" title={t.notShown} description={describe(refused)} />
        ) : null}
        {fans.data?.length === 0 ? <p role="status">{t.noFans}</p> : null}
        <div className={styles.row}>
          <Field label={t.fan}>
            {(control) => (
              <Select
                {...control}
                value={fan?.openid ?? null}
                loading={fans.isPending}
                placeholder={t.chooseFan}
                options={(fans.data ?? []).map(({ openid, name }) => ({ value: openid, label: name }))}
                onChange={setChosen}
              />
            )}
          </Field>
          <Button
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t.removeFan}
            title={t.removeFan}
            disabled={fan === undefined}
            loading={leave.isPending}
            onClick={() => fan !== undefined && leave.mutate(fan.openid)}
          />
        </div>
        <VariantChoice content={content} value={variant} onChange={setVariant} />
        <TestFanForm onAdded={setChosen} />
      </div>
    </Modal>
  )
}

function VariantChoice({
  content,
  value,
  onChange,
}: {
  content: Content
  value: number
  onChange: (variant: number) => void
}) {
  const t = useMessages(messages)
  const { variants } = content.content
  if (variants.length === 0) return null
  return (
    <Field label={t.previewFor}>
      {(control) => (
        <Select
          {...control}
          value={value}
          onChange={onChange}
          options={[t.everybody, ...variants.map((_, index) => t.variant(index + 1))].map((label, number) => ({
            value: number,
            label,
          }))}
        />
      )}
    </Field>
  )
}
