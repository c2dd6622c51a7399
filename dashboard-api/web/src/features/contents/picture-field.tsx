import { UploadOutlined } from '@ant-design/icons'
import { Button, ConfigProvider, Form } from 'antd'
import { useRef, useState } from 'react'
import { PICTURE_TYPES, pictureAt, useUploadPicture } from '../../shared/api/pictures'
import { useMessages } from '../../shared/i18n/messages'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import type { FieldPath } from './kinds'
import { mediaMessages } from './media-messages'
import styles from './picture-field.module.css'
import { pictureMistake } from './picture-mistake'

const MAX_MEGABYTES = 10

interface PictureFieldProps {
  path: FieldPath
  label: string
  hint: string
}

export function PictureField({ path, label, hint }: PictureFieldProps) {
  const t = useMessages(mediaMessages)
  return (
    <Form.Item name={[...path]} label={label} extra={hint} rules={[{ required: true, message: t.pictureNeeded }]}>
      <PictureControl label={label} />
    </Form.Item>
  )
}

interface PictureControlProps {
  label: string
  id?: string
  value?: string | null
  onChange?: (pictureId: string) => void
}

/** Uploads at once; the content only names the picture. Takes value and change from the form around it. */
function PictureControl({ label, id, value, onChange }: PictureControlProps) {
  const t = useMessages(mediaMessages)
  const describe = useDescribeProblem()
  const disabled = ConfigProvider.useConfig().componentDisabled === true
  const files = useRef<HTMLInputElement>(null)
  const [mistake, setMistake] = useState<string | null>(null)
  const upload = useUploadPicture()

  async function take(file: File) {
    const wrong = pictureMistake(file, MAX_MEGABYTES, t)
    setMistake(wrong)
    if (wrong !== null) return
    try {
      onChange?.(await upload.mutateAsync(file))
    } catch (error) {
      if (error instanceof Error) setMistake(describe(error))
    }
  }

  return (
    <div className={styles.picture}>
      {value ? (
        <img className={styles.image} src={pictureAt(value)} alt={t.pictureChosen} data-picture={value} />
      ) : null}
      <input
        ref={files}
        id={id}
        type="file"
        className="unseen"
        tabIndex={-1}
        disabled={disabled}
        accept={PICTURE_TYPES.join(',')}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file !== undefined) void take(file)
        }}
      />
      <Button
        icon={<UploadOutlined aria-hidden />}
        loading={upload.isPending}
        aria-label={`${label}: ${value ? t.otherPicture : t.choosePicture}`}
        onClick={() => files.current?.click()}
      >
        {value ? t.otherPicture : t.choosePicture}
      </Button>
      {mistake === null ? null : (
        <p className={styles.mistake} role="alert">
          {mistake}
        </p>
      )}
    </div>
  )
}
