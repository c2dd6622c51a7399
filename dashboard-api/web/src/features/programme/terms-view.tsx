import { MenuCard } from './menu-card'
import { ReplayCard } from './replay-card'
import { SchemesCard } from './schemes-card'
import { SettingsCard } from './settings-card'

/** By which terms the programme runs, what it pays, how brokers come to it, and what other terms would have changed. */
export function TermsView() {
  return (
    <>
      <SettingsCard />
      <SchemesCard />
      <MenuCard />
      <ReplayCard />
    </>
  )
}
