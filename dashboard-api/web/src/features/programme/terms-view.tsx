import { ReplayCard } from './replay-card'
import { SchemesCard } from './schemes-card'
import { SettingsCard } from './settings-card'

/** By which terms the programme runs, what it pays, and what other terms would have changed. */
export function TermsView() {
  return (
    <>
      <SettingsCard />
      <SchemesCard />
      <ReplayCard />
    </>
  )
}
