import type { Audience } from '../../shared/api/campaign-plans'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { Choice } from '../../shared/ui/choice'
import { Field } from '../../shared/ui/field'
import styles from '../../shared/ui/fields.module.css'
import { NameField } from '../../shared/ui/name-field'
import { SegmentSelect } from '../../shared/ui/segment-select'
import { AudienceFileField } from './audience-file-field'
import type { FieldsProps } from './fields'
import { messages } from './messages'

export function WhoFields({ draft, mistakes, editable, onChange }: FieldsProps) {
  const t = useMessages(messages)
  const { audience } = draft.campaign
  const byFile = audience.file !== undefined && audience.file !== null
  const put = (next: Audience) => onChange({ ...draft, campaign: { ...draft.campaign, audience: next } })
  return (
    <Card title={t.who} note={t.whoNote}>
      <fieldset className={styles.group} disabled={!editable}>
        <div className={styles.grid}>
          <NameField
            label={t.name}
            mistakes={mistakes.name}
            value={draft.name}
            onChange={(name) => onChange({ ...draft, name })}
          />
          <div>
            <p className={styles.legend}>{t.audience}</p>
            <Choice
              legend={t.audience}
              value={byFile ? 'file' : 'segment'}
              onChange={(kind) => put(kind === 'file' ? { file: '' } : { segment: null })}
              options={[
                { value: 'segment', label: t.bySegment },
                { value: 'file', label: t.byFile },
              ]}
            />
          </div>
          {byFile ? (
            <AudienceFileField
              value={audience.file ?? ''}
              mistakes={mistakes.audience}
              editable={editable}
              onChange={(file) => put({ file })}
            />
          ) : (
            <Field label={t.segment} hint={t.segmentHint} mistakes={mistakes.audience}>
              {(control) => (
                <SegmentSelect
                  control={control}
                  value={audience.segment}
                  placeholder={t.chooseSegment}
                  disabled={!editable}
                  onChange={(segment) => put({ segment })}
                />
              )}
            </Field>
          )}
        </div>
      </fieldset>
    </Card>
  )
}
