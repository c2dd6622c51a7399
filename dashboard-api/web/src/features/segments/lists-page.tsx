import { Button, Input, Modal } from 'antd'
import { type ChangeEvent, useId, useState } from 'react'
import { ApiProblem } from '../../shared/api/problem'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { mayEditSegments, useSession } from '../../shared/session'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { Field } from '../../shared/ui/field'
import { Loading } from '../../shared/ui/loading'
import { Page } from '../../shared/ui/page'
import { ProblemPanel, useDescribeProblem } from '../../shared/ui/problem-panel'
import { StatePanel } from '../../shared/ui/state-panel'
import { type SegmentList, useSegmentLists, useUploadList } from './api/segment-lists'
import { messages } from './messages'
import styles from './segments.module.css'
import { SegmentTabs } from './tabs'

/** Static lists from files. */
export default function ListsPage() {
  const t = useMessages(messages)
  const lists = useSegmentLists()
  const edits = mayEditSegments(useSession())
  // undefined: nothing is uploaded; null: a new list.
  const [uploading, setUploading] = useState<SegmentList | null | undefined>(undefined)
  const upload = edits ? (
    <Button type="primary" onClick={() => setUploading(null)}>
      {t.upload}
    </Button>
  ) : null
  return (
    <Page title={t.lists} about={t.listsNote} actions={upload}>
      <SegmentTabs />
      {lists.isPending ? (
        <Loading blocks={[5]} />
      ) : lists.isError ? (
        <ProblemPanel error={lists.error} retrying={lists.isFetching} onRetry={() => void lists.refetch()} />
      ) : lists.data.length === 0 ? (
        <StatePanel title={t.lists} actions={upload}>
          {t.listsEmpty}
        </StatePanel>
      ) : (
        <ListTable lists={lists.data} onReplace={edits ? setUploading : null} />
      )}
      {uploading === undefined ? null : <Upload replaces={uploading} onClose={() => setUploading(undefined)} />}
    </Page>
  )
}

interface ListTableProps {
  lists: readonly SegmentList[]
  onReplace: ((list: SegmentList) => void) | null
}

function ListTable({ lists, onReplace }: ListTableProps) {
  const t = useMessages(messages)
  const format = useFormat()
  return (
    <Card title={t.lists}>
      <DataTable
        caption={t.lists}
        columns={[
          { key: 'name', label: t.name },
          { key: 'subjects', label: t.subjects, numeric: true },
          { key: 'version', label: t.version, numeric: true },
          { key: 'by', label: t.uploadedBy },
          ...(onReplace === null ? [] : [{ key: 'replace', label: t.replace }]),
        ]}
      >
        <tbody>
          {lists.map((list) => (
            <tr key={list.list_id} data-list={list.list_id}>
              <th scope="row">{list.name}</th>
              <td data-numeric="true">{format.count(list.subjects)}</td>
              <td data-numeric="true">{list.version}</td>
              <td>{t.savedBy(list.created_by, format.absolute(list.created_at))}</td>
              {onReplace === null ? null : (
                <td>
                  <Button size="small" aria-label={t.replaceTitle(list.name)} onClick={() => onReplace(list)}>
                    {t.replace}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Card>
  )
}

function Upload({ replaces, onClose }: { replaces: SegmentList | null; onClose: () => void }) {
  const t = useMessages(messages)
  const format = useFormat()
  const describe = useDescribeProblem()
  const upload = useUploadList()
  const file = useId()
  const [name, setName] = useState(replaces?.name ?? '')
  const [lines, setLines] = useState('')
  const count = lines.split('\n').filter((line) => line.trim() !== '').length
  const send = () => upload.mutate({ name: name.trim(), lines, replaces }, { onSuccess: onClose })

  function read(event: ChangeEvent<HTMLInputElement>) {
    const [chosen] = event.target.files ?? []
    if (chosen === undefined) return
    if (name === '') setName(chosen.name.replace(/\.[^.]*$/, ''))
    void chosen.text().then(setLines)
  }

  return (
    <Modal
      open
      title={replaces === null ? t.upload : t.replaceTitle(replaces.name)}
      okText={replaces === null ? t.upload : t.replace}
      okButtonProps={{ disabled: name.trim() === '' || count === 0, loading: upload.isPending }}
      cancelText={t.cancel}
      onOk={send}
      onCancel={onClose}
    >
      <div className={styles.form}>
        {replaces === null ? (
          <Field className={styles.field} label={t.name}>
            {({ id }) => (
              <Input id={id} value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
            )}
          </Field>
        ) : null}
        <label className={styles.field} htmlFor={file}>
          {t.file}
        </label>
        <input id={file} type="file" accept=".txt,.csv,text/plain,text/csv" onChange={read} />
        <Field className={styles.field} label={t.paste}>
          {({ id }) => (
            <Input.TextArea
              id={id}
              className={styles.json ?? ''}
              autoSize={{ minRows: 4, maxRows: 10 }}
              spellCheck={false}
              value={lines}
              onChange={(event) => setLines(event.target.value)}
            />
          )}
        </Field>
        <p className={styles.sizeNote}>{t.lines(format.count(count))}</p>
        {upload.error === null ? null : (
          <p className={styles.error} role="alert">
            {upload.error instanceof ApiProblem && upload.error.fieldErrors.length > 0
              ? upload.error.fieldErrors.map(({ field, message }) => `${field} ${message}`).join(' · ')
              : describe(upload.error)}
          </p>
        )}
      </div>
    </Modal>
  )
}
