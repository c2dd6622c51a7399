import { Route, Routes } from 'react-router'
import { CampaignPlanList } from './campaign-plan-list'
import { CampaignPlanPage, NewCampaignPlanPage } from './campaign-plan-page'

/** Everything below `/campaigns`. */
export default function CampaignsPage() {
  return (
    <Routes>
      <Route index element={<CampaignPlanList />} />
      <Route path="new" element={<NewCampaignPlanPage />} />
      <Route path=":planId" element={<CampaignPlanPage />} />
    </Routes>
  )
}
