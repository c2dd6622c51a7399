import { describe, expect, test } from 'vitest'
import type { Funnel, FunnelStage } from '../../src/features/funnel/api/get-funnel'
import { byPhase, funnelRows, largestLoss, phaseFilters, shareOf } from '../../src/features/funnel/figures'

const STAGES: FunnelStage[] = [
  stage('AWARENESS', 'ATTRACT', 100, 60, null, 0),
  stage('CONSIDERATION', 'NURTURE', 40, 30, 0.4, 60),
  stage('PURCHASE', 'TRANSACT', 10, 4, 0.25, 30),
  stage('USE', 'TRANSACT', 6, 6, 0.6, 4),
]

const FUNNEL: Funnel = { run: null, contacts: 100, dormant: 5, promoters: 2, stages: STAGES }

describe('the figures of a funnel', () => {
  test('add up to the contacts over the phases', () => {
    const phases = byPhase(STAGES)
    expect(phases.map(({ phase, contacts }) => [phase, contacts])).toEqual([
      ['ATTRACT', 60],
      ['NURTURE', 30],
      ['TRANSACT', 10],
    ])
  })

  test('open the contacts of a phase: of its stage, or of all from its first on', () => {
    expect(byPhase(STAGES).map(({ stages }) => phaseFilters(stages))).toEqual([
      { stage: 'AWARENESS' },
      { stage: 'CONSIDERATION' },
      { reached: 'PURCHASE' },
    ])
  })

  test('name the step at which most contacts stay behind', () => {
    const loss = largestLoss(STAGES)
    expect([loss?.from.stage, loss?.to.stage, loss?.lost]).toEqual(['AWARENESS', 'CONSIDERATION', 60])
  })

  test('name no step when nobody stays behind', () => {
    expect(largestLoss([stage('AWARENESS', 'ATTRACT', 3, 0, null, 0), stage('USE', 'TRANSACT', 3, 3, 1, 0)])).toBeNull()
  })

  test('are a share of nothing when there is nobody', () => {
    expect(shareOf(0, 0)).toBe(0)
  })

  test('are exported with plain numbers', () => {
    const rows = funnelRows(FUNNEL, { header: ['h'], phase: (one) => one.phase, stage: (one) => one.stage })
    expect(rows[2]).toEqual(['NURTURE', 'CONSIDERATION', 40, 0.4, 0.4, 60, 30, 0])
  })
})

function stage(
  name: FunnelStage['stage'],
  phase: FunnelStage['phase'],
  reached: number,
  inStage: number,
  conversion: number | null,
  dropOff: number,
): FunnelStage {
  return {
    stage: name,
    phase,
    reached,
    in_stage: inStage,
    dormant: 0,
    conversion_from_previous: conversion,
    drop_off: dropOff,
  }
}
