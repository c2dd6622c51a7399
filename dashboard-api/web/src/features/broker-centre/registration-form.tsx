import { Button, Checkbox, Form, Input, Select } from 'antd'
import { useLocale } from '../../shared/i18n/locale'
import { useMessages } from '../../shared/i18n/messages'
import { names } from '../../shared/referral/names'
import { Refusal } from '../../shared/referral/refusal'
import { Card } from '../../shared/ui/card'
import { StatePanel } from '../../shared/ui/state-panel'
import { type Centre, useJoin } from './api/centre'
import styles from './centre.module.css'
import { invitation } from './invitation'
import { messages } from './messages'

interface Draft {
  name: string
  phone: string
  type: string
}

export function RegistrationForm({ centre }: { centre: Centre }) {
  const t = useMessages(messages)
  const { brokerTypes } = useMessages(names)
  const { locale } = useLocale()
  const { join, error, isPending } = useJoin()
  const { consent } = centre
  if (consent === null) return <StatePanel title={t.registerTitle}>{t.noConsent}</StatePanel>
  const required = [{ required: true, whitespace: true, message: t.required }]
  return (
    <Card title={t.registerTitle} note={t.registerText}>
      <Refusal error={error} />
      <Form<Draft>
        layout="vertical"
        requiredMark={false}
        onFinish={({ name, phone, type }) =>
          join({ name, phone, type, ...invitation(), consent_version: consent.version })
        }
      >
        <Form.Item name="name" label={t.name} rules={required}>
          <Input size="large" autoComplete="name" maxLength={60} />
        </Form.Item>
        <Form.Item name="phone" label={t.phone} rules={required}>
          <Input size="large" type="tel" inputMode="tel" autoComplete="tel" maxLength={30} />
        </Form.Item>
        <Form.Item name="type" label={t.type} rules={[{ required: true, message: t.required }]}>
          <Select size="large" options={Object.entries(brokerTypes).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className={styles.consent} tabIndex={0} aria-label={t.consentTitle(consent.version)}>
          <h3>{t.consentTitle(consent.version)}</h3>
          <p>{locale === 'en' ? consent.english : consent.chinese}</p>
        </section>
        <Form.Item
          name="agreed"
          valuePropName="checked"
          rules={[
            { validator: (_, agreed: boolean) => (agreed ? Promise.resolve() : Promise.reject(t.consentMissing)) },
          ]}
        >
          <Checkbox>{t.consent}</Checkbox>
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" block loading={isPending}>
          {t.register}
        </Button>
      </Form>
    </Card>
  )
}
