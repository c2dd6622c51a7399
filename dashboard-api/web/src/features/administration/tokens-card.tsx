import { App, Button } from 'antd'
import { useState } from 'react'
import { useFormat } from '../../shared/i18n/format'
import { useMessages } from '../../shared/i18n/messages'
import { Ago } from '../../shared/ui/ago'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { Loaded } from '../../shared/ui/loaded'
import { Tag, type Tone } from '../../shared/ui/tag'
import { useNow } from '../../shared/use-now'
import styles from './administration.module.css'
import { type Token, useRevokeToken, useTokens } from './api/tokens'
import { messages } from './messages'
import { type Secret, ShownOnce } from './shown-once'
import { TokenDialog } from './token-dialog'
import { useTelling } from './use-telling'

const TONES: Record<'active' | 'expired' | 'revoked', Tone> = { active: 'good', expired: 'quiet', revoked: 'quiet' }

/** Which programs may call, in which roles, until when. */
export function TokensCard() {
  const t = useMessages(messages)
  const [issuing, setIssuing] = useState(false)
  const [secret, setSecret] = useState<Secret | null>(null)
  const columns = [t.tokenName, t.rolesLabel, t.state, t.expires, t.lastUsed, t.actions]
  return (
    <Card
      title={t.tokens}
      note={t.tokensNote}
      actions={
        <Button type="primary" onClick={() => setIssuing(true)}>
          {t.newToken}
        </Button>
      }
    >
      <Loaded query={useTokens()}>
        {(tokens) =>
          tokens.length === 0 ? (
            <p role="status">{t.noTokens}</p>
          ) : (
            <DataTable caption={t.tokens} columns={columns.map((label) => ({ key: label, label }))}>
              <tbody>
                {tokens.map((token) => (
                  <Row key={token.token_id} token={token} />
                ))}
              </tbody>
            </DataTable>
          )
        }
      </Loaded>
      {issuing ? (
        <TokenDialog
          onClose={() => setIssuing(false)}
          onIssued={(name, value) => setSecret({ title: t.secretTitle(name), text: t.secretText, value })}
        />
      ) : null}
      <ShownOnce secret={secret} onClose={() => setSecret(null)} />
    </Card>
  )
}

function Row({ token }: { token: Token }) {
  const t = useMessages(messages)
  const format = useFormat()
  const now = useNow()
  const { modal } = App.useApp()
  const tell = useTelling()
  const revoke = useRevokeToken()
  const state = token.revoked_at !== null ? 'revoked' : Date.parse(token.expires_at) <= now ? 'expired' : 'active'

  function ask() {
    modal.confirm({
      title: t.revokeTitle(token.name),
      content: t.revokeText,
      okText: t.revoke,
      okButtonProps: { danger: true },
      cancelText: t.keep,
      onOk: () => tell(revoke.mutateAsync(token.token_id)),
    })
  }

  return (
    <tr data-token={token.token_id}>
      <th scope="row">
        {token.name}
        <span className={styles.detail}>
          {t.createdBy} {token.created_by}
        </span>
      </th>
      <td>{token.roles.map((role) => t.roleNames[role]).join(' · ')}</td>
      <td>
        <Tag tone={TONES[state]}>{t.states[state]}</Tag>
      </td>
      <td>
        <time dateTime={token.expires_at}>{format.absolute(token.expires_at)}</time>
      </td>
      <td>{token.last_used_at === null ? t.never : <Ago at={token.last_used_at} />}</td>
      <td>
        {state === 'active' ? (
          <Button size="small" danger aria-label={t.revokeName(token.name)} onClick={ask}>
            {t.revoke}
          </Button>
        ) : null}
      </td>
    </tr>
  )
}
