import { DatePicker, Form, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useSegments } from '../../shared/api/get-segments'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { isQuietHour, shanghaiWallClock } from '../../shared/time'
import { messages } from './messages'
import { PhonePreview } from './phone-preview'
import { countCharacters, type PushDraft, WALL_CLOCK } from './push-draft'
import { PushSummary } from './push-summary'

// WeChat's own editor takes no longer text.
const TEXT_LIMIT = 600
const NAME_LIMIT = 80

export function PushFields() {
  const t = useMessages(messages)
  const required = { required: true, whitespace: true, message: t.required }
  return (
    <>
      <Form.Item name="name" label={t.name} extra={t.nameHint} rules={[required]}>
        <Input maxLength={NAME_LIMIT} placeholder={t.namePlaceholder} autoComplete="off" />
      </Form.Item>
      <SegmentField />
      <Form.Item name="text" label={t.text} rules={[required]} style={{ marginBottom: 40 }}>
        <Input.TextArea
          placeholder={t.textPlaceholder}
          autoSize={{ minRows: 4, maxRows: 10 }}
          count={{ show: true, max: TEXT_LIMIT, strategy: countCharacters, exceedFormatter: cut }}
        />
      </Form.Item>
      <SendAtField />
      <PhonePreview />
      <PushSummary />
    </>
  )
}

function SegmentField() {
  const t = useMessages(messages)
  const format = useFormat()
  const segments = useSegments()
  const options = (segments.data ?? []).map(({ segment_id, name, contacts }) => ({
    value: segment_id,
    label: `${name} · ${contacts === null ? t.notCounted : t.contactsCount(format.count(contacts))}`,
  }))
  return (
    <Form.Item name="segment_id" label={t.segment} rules={[{ required: true, message: t.required }]}>
      <Select
        options={options}
        loading={segments.isPending}
        placeholder={t.segmentPlaceholder}
        notFoundContent={segments.isError ? t.segmentsFailed : t.noSegments}
      />
    </Form.Item>
  )
}

function SendAtField() {
  const t = useMessages(messages)
  const sendAt = Form.useWatch<PushDraft, Dayjs | undefined>((draft) => draft.send_at)
  const quiet = sendAt !== undefined && sendAt !== null && isQuietHour(sendAt.format(WALL_CLOCK))
  return (
    <Form.Item
      name="send_at"
      label={t.when}
      extra={quiet ? `${t.whenHint} · ${t.quiet}` : t.whenHint}
      rules={[
        { required: true, message: t.required },
        { validator: (_, value: Dayjs | null) => (isPast(value) ? Promise.reject(t.inPast) : Promise.resolve()) },
      ]}
    >
      <DatePicker
        showTime={{ format: 'HH:mm', minuteStep: 1 }}
        showNow={false}
        format="YYYY-MM-DD HH:mm"
        placeholder={t.whenPlaceholder}
        disabledDate={(day) => day.isBefore(dayjs(shanghaiWallClock(Date.now())), 'day')}
        style={{ width: '100%' }}
      />
    </Form.Item>
  )
}

function isPast(value: Dayjs | null | undefined): boolean {
  return value != null && value.format(WALL_CLOCK) < shanghaiWallClock(Date.now())
}

function cut(text: string, { max }: { max: number }): string {
  return [...text].slice(0, max).join('')
}
