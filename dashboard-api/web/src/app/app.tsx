import { BrowserRouter } from 'react-router'
import { SessionGate } from '../features/session/session-gate'
import { Pages } from './pages'
import { Preferences } from './preferences'
import { Providers } from './providers'

export function App() {
  return (
    <Providers>
      <BrowserRouter>
        <SessionGate preferences={<Preferences />}>
          <Pages />
        </SessionGate>
      </BrowserRouter>
    </Providers>
  )
}
