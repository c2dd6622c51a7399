import { Route, Routes } from 'react-router'
import { PlanList } from './plan-list'
import { NewPlanPage, PlanPage } from './plan-page'

/** Everything below `/plans`. */
export default function PlansPage() {
  return (
    <Routes>
      <Route index element={<PlanList />} />
      <Route path="new" element={<NewPlanPage />} />
      <Route path=":planId" element={<PlanPage />} />
    </Routes>
  )
}
