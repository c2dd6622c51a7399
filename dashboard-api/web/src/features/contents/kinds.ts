import type { ComponentType } from 'react'
import type { Body, ContentClass } from '../../shared/api/get-contents'
import { CallTaskFields, InvitationFields, PointsFields, TextFields, VoucherFields } from './kind-fields'
import { CallTaskPreview, InvitationPreview, PointsPreview, TextPreview, VoucherPreview } from './kind-previews'
import { ArticleFields, ImageFields, MiniProgramFields } from './media-fields'
import { ArticlePreview, ImagePreview, MiniProgramPreview } from './media-previews'

/** Where the fields of a body lie in the form. */
export type FieldPath = readonly (string | number)[]

/** How one kind is begun, written and shown. A new kind is one entry more in `KINDS`. */
export interface KindEditor {
  initial: Body
  contentClass: ContentClass
  Fields: ComponentType<{ path: FieldPath }>
  Preview: ComponentType<{ body: Body }>
}

export const KINDS: Record<string, KindEditor> = {
  TEXT: {
    initial: { kind: 'TEXT', text: '' },
    contentClass: 'MARKETING',
    Fields: TextFields,
    Preview: TextPreview,
  },
  ARTICLE: {
    initial: { kind: 'ARTICLE', title: '', author: '', digest: '', cover: null, html: '', source: null },
    contentClass: 'MARKETING',
    Fields: ArticleFields,
    Preview: ArticlePreview,
  },
  IMAGE: {
    initial: { kind: 'IMAGE', picture: null },
    contentClass: 'MARKETING',
    Fields: ImageFields,
    Preview: ImagePreview,
  },
  MINI_PROGRAM: {
    initial: { kind: 'MINI_PROGRAM', title: '', app_id: '', path: '', thumb: null },
    contentClass: 'SERVICE',
    Fields: MiniProgramFields,
    Preview: MiniProgramPreview,
  },
  INVITATION: {
    initial: { kind: 'INVITATION', text: '', page: '' },
    contentClass: 'MARKETING',
    Fields: InvitationFields,
    Preview: InvitationPreview,
  },
  VOUCHER: {
    initial: { kind: 'VOUCHER', title: '', terms: '', value_cents: 0, valid_days: 90, message: '' },
    contentClass: 'MARKETING',
    Fields: VoucherFields,
    Preview: VoucherPreview,
  },
  POINTS: {
    initial: { kind: 'POINTS', points: 100, valid_days: 365, reason: '' },
    contentClass: 'SERVICE',
    Fields: PointsFields,
    Preview: PointsPreview,
  },
  CALL_TASK: {
    initial: { kind: 'CALL_TASK', script: '', within_days: 7 },
    contentClass: 'SERVICE',
    Fields: CallTaskFields,
    Preview: CallTaskPreview,
  },
}
