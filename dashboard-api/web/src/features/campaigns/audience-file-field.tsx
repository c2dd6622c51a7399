import { UploadOutlined } from '@ant-design/icons'
import { Alert, Button, Select } from 'antd'
import { useRef } from 'react'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Field } from '../../shared/ui/field'
import styles from '../../shared/ui/fields.module.css'
import { useDescribeProblem } from '../../shared/ui/problem-panel'
import { type UploadedFile, useAudienceFiles, useUploadAudience } from './api/audience-files'
import { messages } from './messages'

const LINES_SHOWN = 8

interface AudienceFileFieldProps {
  value: string
  mistakes: readonly string[]
  editable: boolean
  onChange: (fileId: string) => void
}

/** One of the files of openids, or a new one, one openid a line. */
export function AudienceFileField({ value, mistakes, editable, onChange }: AudienceFileFieldProps) {
  const t = useMessages(messages)
  const format = useFormat()
  const describe = useDescribeProblem()
  const files = useAudienceFiles(editable)
  const upload = useUploadAudience()
  const input = useRef<HTMLInputElement>(null)

  async function take(file: File) {
    try {
      const kept = await upload.mutateAsync(file)
      if (kept.file !== null) onChange(kept.file.file_id)
    } catch {
      // Shown below, out of the mutation's state.
    }
  }

  return (
    <div>
      <Field label={t.file} hint={t.fileHint} mistakes={mistakes}>
        {(control) => (
          <div className={styles.pair}>
            <Select
              {...control}
              disabled={!editable}
              style={{ flex: '1 1 180px' }}
              value={value === '' ? null : value}
              placeholder={t.chooseFile}
              loading={files.isPending && editable}
              options={(files.data ?? []).map((file) => ({
                value: file.file_id,
                label: t.fileOption(file.name, format.count(file.fans)),
              }))}
              onChange={onChange}
            />
            {editable ? (
              <Button
                icon={<UploadOutlined aria-hidden />}
                loading={upload.isPending}
                onClick={() => input.current?.click()}
              >
                {t.uploadFile}
              </Button>
            ) : null}
          </div>
        )}
      </Field>
      <input
        ref={input}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={t.uploadFile}
        accept=".txt,.csv,text/plain,text/csv"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file !== undefined) void take(file)
        }}
      />
      {upload.error === null ? null : (
        <Alert type="error" role="alert" title={describe(upload.error)} style={{ marginTop: 10 }} />
      )}
      {upload.data === undefined ? null : <Refused uploaded={upload.data} />}
    </div>
  )
}

function Refused({ uploaded }: { uploaded: UploadedFile }) {
  const t = useMessages(messages)
  const format = useFormat()
  const { file, refused } = uploaded
  if (refused.length === 0) return null
  return (
    <Alert
      type={file === null ? 'error' : 'warning'}
      role="status"
      style={{ marginTop: 10 }}
      title={t.refusedLines(format.count(file?.fans ?? 0), format.count(refused.length))}
      description={
        <ul>
          {refused.slice(0, LINES_SHOWN).map(({ line, reason }) => (
            <li key={line}>{t.refusedLine(line, t.lineRefusals[reason])}</li>
          ))}
          {refused.length > LINES_SHOWN ? <li>…</li> : null}
        </ul>
      }
    />
  )
}
