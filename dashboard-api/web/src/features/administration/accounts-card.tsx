import { App, Button } from 'antd'
import { useState } from 'react'
import { useMessages } from '../../shared/i18n/messages'
import { Card } from '../../shared/ui/card'
import { DataTable } from '../../shared/ui/data-table'
import { Loaded } from '../../shared/ui/loaded'
import { Tag } from '../../shared/ui/tag'
import { AccountDialog } from './account-dialog'
import styles from './administration.module.css'
import { type Account, useAccounts, useResetPassword } from './api/users'
import { messages } from './messages'
import { type Secret, ShownOnce } from './shown-once'
import { useTelling } from './use-telling'

/** Who may sign in, and as what. */
export function AccountsCard() {
  const t = useMessages(messages)
  const { modal } = App.useApp()
  const tell = useTelling()
  const reset = useResetPassword()
  const [editing, setEditing] = useState<Account | 'new' | null>(null)
  const [secret, setSecret] = useState<Secret | null>(null)
  const show = (name: string, value: string) => setSecret({ title: t.passwordTitle(name), text: t.passwordText, value })

  function askToReset({ username }: Account) {
    modal.confirm({
      title: t.resetTitle(username),
      content: t.resetText,
      okText: t.reset,
      cancelText: t.keep,
      onOk: async () => {
        const answer = await tell(reset.mutateAsync(username))
        if (answer !== undefined) show(username, answer.first_password)
      },
    })
  }

  return (
    <Card
      title={t.accounts}
      note={t.accountsNote}
      actions={
        <Button type="primary" onClick={() => setEditing('new')}>
          {t.newAccount}
        </Button>
      }
    >
      <Loaded query={useAccounts()}>
        {(accounts) => (
          <DataTable
            caption={t.accounts}
            columns={[t.username, t.rolesLabel, t.state, t.actions].map((label) => ({ key: label, label }))}
          >
            <tbody>
              {accounts.map((account) => (
                <tr key={account.username} data-account={account.username}>
                  <th scope="row">
                    {account.username}
                    <span className={styles.detail}>{account.display_name}</span>
                  </th>
                  <td>{account.roles.map((role) => t.roleNames[role]).join(' · ')}</td>
                  <td>
                    <StateOf account={account} />
                  </td>
                  <td>
                    <div className={styles.actions}>
                      <Button
                        size="small"
                        aria-label={t.changeName(account.username)}
                        onClick={() => setEditing(account)}
                      >
                        {t.change}
                      </Button>
                      <Button
                        size="small"
                        aria-label={t.resetName(account.username)}
                        onClick={() => askToReset(account)}
                      >
                        {t.reset}
                      </Button>
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        )}
      </Loaded>
      {editing === null ? null : (
        <AccountDialog account={editing === 'new' ? null : editing} onClose={() => setEditing(null)} onCreated={show} />
      )}
      <ShownOnce secret={secret} onClose={() => setSecret(null)} />
    </Card>
  )
}

function StateOf({ account }: { account: Account }) {
  const t = useMessages(messages)
  if (account.disabled) return <Tag tone="quiet">{t.disabled}</Tag>
  return account.password_change_required ? (
    <Tag tone="waiting">{t.firstPassword}</Tag>
  ) : (
    <Tag tone="good">{t.active}</Tag>
  )
}
