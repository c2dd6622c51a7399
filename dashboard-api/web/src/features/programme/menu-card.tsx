import { App, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { put, remove } from '../../shared/api/client'
import { type Act, useAct, useProgramme } from '../../shared/api/programme'
import { useMessages } from '../../shared/i18n/messages'
import { Refusal } from '../../shared/referral/refusal'
import { Card } from '../../shared/ui/card'
import { Loaded } from '../../shared/ui/loaded'
import type { Menu } from './api/menu'
import styles from './menu-card.module.css'
import { type EntryDraft, entryDraftOf, entryOf, isOpen, isTooLong, placesOf } from './menu-draft'
import { menuMessages } from './menu-messages'
import { MenuTree } from './menu-tree'
import { messages } from './messages'
import own from './programme.module.css'

/** The account's menu as it is, and the button in it that leads to the brokers' centre. */
export function MenuCard() {
  const t = useMessages(menuMessages)
  const { message } = App.useApp()
  const query = useProgramme('/programme/menu-entry')
  const { mutate, error, isPending } = useAct<Menu>()
  // The menu that somebody began to type over; their draft outlives the ones that follow it.
  const [begun, setBegun] = useState<string | null>(null)
  function act(send: Act<Menu>['send']) {
    mutate(
      { send },
      {
        onSuccess: () => {
          setBegun(null)
          void message.success(t.done)
        },
        // Whoever is told that the menu is another one sees which.
        onError: () => void query.refetch(),
      },
    )
  }
  return (
    <Card title={t.title} note={t.note}>
      <Refusal error={error} />
      <Loaded query={query} blocks={[4]}>
        {(menu) => (
          <>
            <MenuTree bar={menu.bar} />
            <p role="status" data-menu-entry={menu.entry?.name}>
              {menu.entry === null ? t.notPlaced : t.placed(menu.entry.name)}
              <span className={`${own.soft} ${styles.page}`}>{t.leadsTo(menu.page)}</span>
            </p>
            <EntryForm
              key={begun ?? menu.version}
              menu={menu}
              act={act}
              isPending={isPending}
              onBegin={() => setBegun(begun ?? menu.version)}
            />
          </>
        )}
      </Loaded>
    </Card>
  )
}

interface EntryFormProps {
  menu: Menu
  act: (send: Act<Menu>['send']) => void
  isPending: boolean
  onBegin: () => void
}

function EntryForm({ menu, act, isPending, onBegin }: EntryFormProps) {
  const t = useMessages(menuMessages)
  const common = useMessages(messages)
  const [form] = Form.useForm<EntryDraft>()
  const places = placesOf(menu).map(({ place, group, full }) => {
    const label = group === null ? t.onBar : t.inGroup(group)
    return { value: place, label: full ? t.full(label) : label, disabled: full }
  })
  const fits = async (_: unknown, name: string) => {
    if (isTooLong({ name, place: form.getFieldValue('place') })) throw new Error(t.tooLong)
  }
  const hasRoom = async (_: unknown, place: number) => {
    if (!isOpen(menu, place)) throw new Error(t.noRoom)
  }
  return (
    <Form<EntryDraft>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={entryDraftOf(menu, t.proposal)}
      onValuesChange={onBegin}
      onFinish={(draft) => act(() => put('/programme/menu-entry', { body: entryOf(draft), seen: menu.version }))}
    >
      <div className={styles.fields}>
        <Form.Item
          name="name"
          label={t.name}
          extra={t.nameHint}
          dependencies={['place']}
          rules={[{ required: true, whitespace: true, message: common.required }, { validator: fits }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="place" label={t.where} rules={[{ validator: hasRoom }]}>
          <Select options={places} />
        </Form.Item>
      </div>
      <div className={own.actions}>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {menu.entry === null ? t.place : t.change}
        </Button>
        {menu.entry === null ? null : (
          <TakeAway onConfirm={() => act(() => remove('/programme/menu-entry', { seen: menu.version }))} />
        )}
      </div>
    </Form>
  )
}

function TakeAway({ onConfirm }: { onConfirm: () => void }) {
  const t = useMessages(menuMessages)
  const common = useMessages(messages)
  const { modal } = App.useApp()
  function ask() {
    modal.confirm({
      title: t.takeAwayTitle,
      content: t.takeAwayText,
      okText: t.takeAway,
      okButtonProps: { danger: true },
      cancelText: common.cancel,
      onOk: onConfirm,
    })
  }
  return (
    <Button danger onClick={ask}>
      {t.takeAway}
    </Button>
  )
}
