import { Select } from 'antd'
import { useSegments } from '../../shared/api/get-segments'
import type { ControlProps } from '../../shared/ui/field'

const NOBODY = ''

interface SegmentSelectProps {
  control: ControlProps
  value: string | null | undefined
  /** What is said for no segment. */
  none: string
  onChange: (segmentId: string | null) => void
}

export function SegmentSelect({ control, value, none, onChange }: SegmentSelectProps) {
  const segments = useSegments()
  const options = (segments.data ?? []).map((segment) => ({ value: segment.segment_id, label: segment.name }))
  return (
    <Select
      {...control}
      value={value ?? NOBODY}
      loading={segments.isPending}
      options={[{ value: NOBODY, label: none }, ...options]}
      onChange={(next) => onChange(next === NOBODY ? null : next)}
    />
  )
}
