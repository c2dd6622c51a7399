import {
  BoldOutlined,
  ItalicOutlined,
  LineOutlined,
  OrderedListOutlined,
  PictureOutlined,
  UnderlineOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons'
import { Button, Select } from 'antd'
import { type ReactNode, useRef } from 'react'
import { PICTURE_TYPES } from '../../shared/api/pictures'
import { useMessages } from '../../shared/i18n/messages'
import styles from './article-editor.module.css'
import { mediaMessages } from './media-messages'

interface ArticleToolsProps {
  uploading: boolean
  onLayOut: (command: string, argument?: string) => void
  onPicture: (file: File) => void
}

export function ArticleTools({ uploading, onLayOut, onPicture }: ArticleToolsProps) {
  const t = useMessages(mediaMessages)
  const files = useRef<HTMLInputElement>(null)
  const tool = (name: string, icon: ReactNode, command: string) => (
    <Button
      type="text"
      icon={icon}
      aria-label={name}
      title={name}
      // The selection in the text stays what it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onLayOut(command)}
    />
  )
  return (
    <div className={styles.tools} role="toolbar" aria-label={t.tools}>
      <Select
        aria-label={t.style}
        placeholder={t.style}
        value={null}
        style={{ width: 130 }}
        options={[
          { value: 'p', label: t.paragraph },
          { value: 'h2', label: t.heading },
          { value: 'h3', label: t.subheading },
          { value: 'blockquote', label: t.quote },
        ]}
        onSelect={(block: string | null) => onLayOut('formatBlock', `<${block}>`)}
      />
      {tool(t.bold, <BoldOutlined aria-hidden />, 'bold')}
      {tool(t.italic, <ItalicOutlined aria-hidden />, 'italic')}
      {tool(t.underline, <UnderlineOutlined aria-hidden />, 'underline')}
      {tool(t.bullets, <UnorderedListOutlined aria-hidden />, 'insertUnorderedList')}
      {tool(t.numbers, <OrderedListOutlined aria-hidden />, 'insertOrderedList')}
      {tool(t.line, <LineOutlined aria-hidden />, 'insertHorizontalRule')}
      <Button
        type="text"
        icon={<PictureOutlined aria-hidden />}
        aria-label={t.insertPicture}
        title={t.insertPicture}
        loading={uploading}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => files.current?.click()}
      />
      <input
        ref={files}
        type="file"
        hidden
        aria-label={t.insertPicture}
        accept={PICTURE_TYPES.join(',')}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file !== undefined) onPicture(file)
        }}
      />
    </div>
  )
}
