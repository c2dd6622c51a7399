import type { Schema } from '../../../shared/api/client'

/** `buyer` is the name that is known of the buyer, hidden but for its beginning. */
export type WantedName = Schema<'WantedItem'>
/** `figure` is how many, or how many minutes. */
export type Flag = Schema<'FlagItem'>
/** `deals` are the purchases that the referral counts for already. */
export type RewardEffect = Schema<'EffectItem'>
export type HandOverPreview = Schema<'HandOverPreview'>
export type Settings = Schema<'ProgrammeSettings'>
export type SettingsVersion = Schema<'Version'>
export type Scheme = Schema<'SchemeItem'>
export type Replay = Schema<'ReplayItem'>
/** `reward_cents` is what each broker would get more; below zero for less. */
export type ReplayChange = Schema<'ChangeItem'>
