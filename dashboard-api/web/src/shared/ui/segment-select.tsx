import { Select } from 'antd'
import { useSegments } from '../api/get-segments'
import type { ControlProps } from './field'

const NOBODY = ''

interface SegmentSelectProps {
  control: ControlProps
  value: string | null | undefined
  /** What is said for no segment; without it, one has to be chosen. */
  none?: string
  placeholder?: string
  disabled?: boolean
  onChange: (segmentId: string | null) => void
}

export function SegmentSelect({
  control,
  value,
  none,
  placeholder = '',
  disabled = false,
  onChange,
}: SegmentSelectProps) {
  const segments = useSegments()
  const options = (segments.data ?? []).map((segment) => ({ value: segment.segment_id, label: segment.name }))
  return (
    <Select
      {...control}
      value={value ?? (none === undefined ? null : NOBODY)}
      placeholder={placeholder}
      disabled={disabled}
      loading={segments.isPending}
      options={none === undefined ? options : [{ value: NOBODY, label: none }, ...options]}
      onChange={(next) => onChange(next === NOBODY ? null : next)}
    />
  )
}
