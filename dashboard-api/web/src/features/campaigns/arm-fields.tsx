import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber, Select } from 'antd'
import { Link } from 'react-router'
import type { Arm } from '../../shared/api/campaign-plans'
import { type Content, useContents } from '../../shared/api/get-contents'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { Field } from '../../shared/ui/field'
import group from '../../shared/ui/fields.module.css'
import styles from './arm-fields.module.css'
import { isSendable, newArm } from './campaign-draft'
import type { FieldsProps } from './fields'
import { messages } from './messages'

const MAX_ARMS = 10
const MAX_SHARE = 1_000
const KEY_LIMIT = 20
const MAX_CONTROL_PERCENT = 50

/** What is sent: one content, or several that are tried against each other; and who gets none. */
export function ArmFields({ draft, mistakes, editable, onChange }: FieldsProps) {
  const t = useMessages(messages)
  const contents = useContents().data
  const { campaign } = draft
  const { arms } = campaign
  const put = (next: Arm[]) => onChange({ ...draft, campaign: { ...campaign, arms: next } })
  return (
    <Card title={t.what} note={t.whatNote}>
      <fieldset className={group.group} disabled={!editable}>
        {arms.map((arm, index) => (
          <ArmRow
            // biome-ignore lint/suspicious/noArrayIndexKey: an arm's key is typed, so its place is all that stays
            key={index}
            arm={arm}
            number={index + 1}
            alone={arms.length === 1}
            contents={contents}
            mistakes={mistakes.arms[index] ?? []}
            editable={editable}
            onChange={(next) => put(arms.with(index, next))}
            onRemove={() => put(arms.toSpliced(index, 1))}
          />
        ))}
        {editable && arms.length < MAX_ARMS ? (
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => put([...arms, newArm(arms)])}>
            {t.addArm}
          </Button>
        ) : null}
        <div className={styles.control}>
          <Field label={t.control} hint={t.controlHint} mistakes={mistakes.control}>
            {(control) => (
              <InputNumber
                {...control}
                min={0}
                max={MAX_CONTROL_PERCENT}
                precision={0}
                suffix="%"
                value={campaign.control_percent}
                onChange={(percent) =>
                  onChange({ ...draft, campaign: { ...campaign, control_percent: Number(percent ?? 0) } })
                }
              />
            )}
          </Field>
        </div>
        {mistakes.rest.map((mistake) => (
          <p key={mistake} className={group.mistake} role="alert">
            {mistake}
          </p>
        ))}
      </fieldset>
    </Card>
  )
}

interface ArmRowProps {
  arm: Arm
  number: number
  alone: boolean
  contents: readonly Content[] | undefined
  mistakes: readonly string[]
  editable: boolean
  onChange: (arm: Arm) => void
  onRemove: () => void
}

function ArmRow({ arm, number, alone, contents, mistakes, editable, onChange, onRemove }: ArmRowProps) {
  const t = useMessages(messages)
  const chosen = contents?.find((one) => one.content_id === arm.content_id)
  const options = (contents ?? [])
    .filter((one) => isSendable(one) || one.content_id === arm.content_id)
    .map((one) => ({
      value: one.content_id,
      label: one.review.approved_version === null ? t.notApprovedOption(one.name) : one.name,
    }))
  return (
    <section className={styles.arm} aria-label={t.arm(arm.key)}>
      <div className={styles.content}>
        <Field label={alone ? t.content : t.contentOf(number)} mistakes={mistakes}>
          {(control) => (
            <Select
              {...control}
              showSearch={{ optionFilterProp: 'label' }}
              disabled={!editable}
              value={arm.content_id === '' ? null : arm.content_id}
              placeholder={t.chooseContent}
              notFoundContent={t.noContents}
              options={options}
              onChange={(content_id) => onChange({ ...arm, content_id })}
            />
          )}
        </Field>
      </div>
      {alone ? null : (
        <>
          <Field label={t.armKey}>
            {(control) => (
              <Input
                {...control}
                maxLength={KEY_LIMIT}
                value={arm.key}
                onChange={(event) => onChange({ ...arm, key: event.target.value })}
              />
            )}
          </Field>
          <Field label={t.share}>
            {(control) => (
              <InputNumber
                {...control}
                min={1}
                max={MAX_SHARE}
                precision={0}
                value={arm.share}
                onChange={(share) => onChange({ ...arm, share: Number(share ?? 1) })}
              />
            )}
          </Field>
          {editable ? (
            <Button
              className={styles.remove ?? ''}
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t.removeArm(arm.key)}
              title={t.removeArm(arm.key)}
              onClick={onRemove}
            />
          ) : null}
        </>
      )}
      {chosen === undefined ? null : (
        <p className={styles.note}>
          <Link to={`/contents/${encodeURIComponent(chosen.content_id)}`}>{t.openContent}</Link>
          {chosen.review.approved_version === null ? ` · ${t.notApproved}` : null}
        </p>
      )}
    </section>
  )
}
