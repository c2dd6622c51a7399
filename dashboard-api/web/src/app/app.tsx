import { lazy, Suspense } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router'
import { SessionGate } from '../features/session/session-gate'
import { Loading } from '../shared/ui/loading'
import { Pages } from './pages'
import { Preferences } from './preferences'
import { Providers } from './providers'

const BrokerCentre = lazy(() => import('../features/broker-centre/centre-page'))

export function App() {
  return (
    <Providers>
      <BrowserRouter>
        <Routes>
          <Route
            path="/broker"
            element={
              <Suspense fallback={<Loading />}>
                <BrokerCentre preferences={<Preferences />} />
              </Suspense>
            }
          />
          <Route
            path="*"
            element={
              <SessionGate preferences={<Preferences />}>
                <Pages />
              </SessionGate>
            }
          />
        </Routes>
      </BrowserRouter>
    </Providers>
  )
}
