import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { useFormat } from '../../../shared/i18n/format'
import { useMessages } from '../../../shared/i18n/messages'
import { Card } from '../../../shared/ui/card'
import { Choice } from '../../../shared/ui/choice'
import { Field } from '../../../shared/ui/field'
import { usePreview } from '../api/post-preview'
import type { SegmentDetail } from '../api/segment'
import { messages } from '../messages'
import { finishedOf } from '../rule/complete'
import { ruleOf, treeOf } from '../rule/tree'
import { SampleTable } from '../sample-table'
import styles from '../segments.module.css'
import { BuilderContext } from './builder-context'
import { ConflictNotice } from './conflict-notice'
import { GroupBox } from './group-box'
import { JsonView } from './json-view'
import { LivePreview } from './live-preview'
import { problemsOf } from './problems'
import type { Start } from './start'
import { useSaving } from './use-saving'
import { useTree } from './use-tree'

interface SegmentBuilderProps {
  start: Start
  onDropDraft: () => void
  onTheirs: (theirs: SegmentDetail) => void
}

/** The form in which a segment is written, with its size beside it. */
export function SegmentBuilder({ start, onDropDraft, onTheirs }: SegmentBuilderProps) {
  const t = useMessages(messages)
  const navigate = useNavigate()
  const format = useFormat()
  const [name, setName] = useState(start.draft.name)
  const [description, setDescription] = useState(start.draft.description)
  const [view, setView] = useState<'build' | 'json'>('build')
  const [fresh, setFresh] = useState<string | null>(null)
  const editor = useTree(start.draft.rule)
  const { tree, rule, change } = editor
  const finished = useMemo(() => finishedOf(tree), [tree])
  const preview = usePreview(finished === null ? null : ruleOf(finished))
  const saving = useSaving(start, { name: name.trim(), description: description.trim(), rule }, tree)
  const problems = useMemo(() => problemsOf(saving.error, tree), [saving.error, tree])
  const builder = useMemo(
    () => ({ tree, change, problems: problems.parts, fresh, setFresh }),
    [tree, change, problems, fresh],
  )
  return (
    <BuilderContext value={builder}>
      <div className={styles.stack}>
        {start.restored ? (
          <div className={styles.notice} role="status" data-restored>
            {t.draftBack}{' '}
            <Button size="small" onClick={onDropDraft}>
              {t.draftDrop}
            </Button>
          </div>
        ) : null}
        {saving.conflict === undefined ? null : (
          <ConflictNotice
            theirs={saving.conflict}
            onMine={saving.saveOver}
            onTheirs={() => saving.conflict && onTheirs(saving.conflict)}
          />
        )}
        <div className={styles.pair}>
          <Card
            title={t.rule}
            actions={
              <div className={styles.bar}>
                <Button
                  type="text"
                  icon={<UndoOutlined aria-hidden />}
                  aria-label={t.undo}
                  title={t.undo}
                  disabled={editor.undo === null}
                  onClick={() => editor.undo?.()}
                />
                <Button
                  type="text"
                  icon={<RedoOutlined aria-hidden />}
                  aria-label={t.redo}
                  title={t.redo}
                  disabled={editor.redo === null}
                  onClick={() => editor.redo?.()}
                />
                <Choice
                  legend={t.rule}
                  value={view}
                  onChange={setView}
                  options={[
                    { value: 'build', label: t.build },
                    { value: 'json', label: t.json },
                  ]}
                />
              </div>
            }
          >
            <div className={styles.form}>
              <Field className={styles.field} label={t.name}>
                {({ id }) => (
                  <>
                    <Input
                      id={id}
                      value={name}
                      maxLength={100}
                      autoComplete="off"
                      status={problems.name === null ? '' : 'error'}
                      onChange={(event) => setName(event.target.value)}
                    />
                    {problems.name === null ? null : (
                      <span className={styles.error} role="alert">
                        {problems.name}
                      </span>
                    )}
                  </>
                )}
              </Field>
              <Field className={styles.field} label={t.description}>
                {({ id }) => (
                  <Input.TextArea
                    id={id}
                    value={description}
                    maxLength={1000}
                    autoSize={{ minRows: 1, maxRows: 5 }}
                    onChange={(event) => setDescription(event.target.value.replace(/[\r\n]+/g, ' '))}
                  />
                )}
              </Field>
            </div>
            {view === 'build' ? (
              <GroupBox group={tree} outermost />
            ) : (
              <JsonView rule={rule} onChange={(next) => change(() => treeOf(next))} />
            )}
            {saving.hint !== null || problems.rest !== null ? (
              <p className={styles.error} role="alert">
                {saving.hint ?? problems.rest}
              </p>
            ) : null}
            <div className={styles.actions}>
              <Button type="primary" loading={saving.busy} onClick={saving.save}>
                {t.save}
              </Button>
              <Button onClick={() => saving.leave(() => navigate(start.back))}>{t.cancel}</Button>
              {/* Where the size stands below, out of sight while the rule is written. */}
              {finished === null || preview.data === undefined ? null : (
                <span className={`${styles.liveSmall} figures`}>
                  {t.live} {format.count(preview.data.contacts)}
                </span>
              )}
            </div>
          </Card>
          <LivePreview
            rule={finished === null ? { all: [] } : ruleOf(finished)}
            asked={finished !== null}
            preview={preview}
          />
        </div>
        {preview.data !== undefined && finished !== null && preview.data.sample.length > 0 ? (
          <Card title={t.sample} note={t.sampleNote}>
            <SampleTable sample={preview.data.sample} />
          </Card>
        ) : null}
      </div>
    </BuilderContext>
  )
}
