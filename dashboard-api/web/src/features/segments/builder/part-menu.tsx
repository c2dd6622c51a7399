import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CopyOutlined,
  DeleteOutlined,
  GroupOutlined,
  MoreOutlined,
  UngroupOutlined,
} from '@ant-design/icons'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useMessages } from '../../../shared/i18n/messages'
import { messages } from '../messages'
import {
  canMove,
  copyPart,
  type Group,
  isGroup,
  movePart,
  type Part,
  removePart,
  unwrapPart,
  wrapPart,
} from '../rule/tree'
import styles from './builder.module.css'
import { useBuilder } from './builder-context'

/** What can be done with one part of a rule, by mouse or keyboard. */
export function PartMenu({ part }: { part: Part }) {
  const t = useMessages(messages)
  const { tree, change } = useBuilder()
  const steps: Record<string, (tree: Group) => Group> = {
    up: (current) => movePart(current, part.key, -1),
    down: (current) => movePart(current, part.key, 1),
    wrap: (current) => wrapPart(current, part.key, 'any'),
    unwrap: (current) => unwrapPart(current, part.key),
    copy: (current) => copyPart(current, part.key),
    remove: (current) => removePart(current, part.key),
  }
  const items: MenuProps['items'] = [
    { key: 'up', label: t.up, icon: <ArrowUpOutlined aria-hidden />, disabled: !canMove(tree, part.key, -1) },
    { key: 'down', label: t.down, icon: <ArrowDownOutlined aria-hidden />, disabled: !canMove(tree, part.key, 1) },
    isGroup(part)
      ? { key: 'unwrap', label: t.unwrap, icon: <UngroupOutlined aria-hidden /> }
      : { key: 'wrap', label: t.wrap, icon: <GroupOutlined aria-hidden /> },
    { key: 'copy', label: t.duplicate, icon: <CopyOutlined aria-hidden /> },
  ]
  const act = ({ key }: { key: string }) => {
    const step = steps[key]
    if (step !== undefined) change(step)
  }
  return (
    <div className={styles.partActions}>
      <Dropdown menu={{ items, onClick: act }} trigger={['click']} autoFocus>
        <Button type="text" icon={<MoreOutlined aria-hidden />} aria-label={t.partMenu} title={t.partMenu} />
      </Dropdown>
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t.takeOut}
        title={t.takeOut}
        onClick={() => act({ key: 'remove' })}
      />
    </div>
  )
}
