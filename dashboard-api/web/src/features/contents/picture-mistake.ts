import { PICTURE_TYPES } from '../../shared/api/pictures'
import type { mediaMessages } from './media-messages'

const MEGABYTE = 1_048_576

/** What WeChat would refuse of a picture; null for nothing. */
export function pictureMistake(
  file: { type: string; size: number },
  maxMegabytes: number,
  t: Pick<(typeof mediaMessages)['en'], 'wrongType' | 'tooLarge'>,
): string | null {
  if (!PICTURE_TYPES.some((type) => type === file.type)) return t.wrongType
  return file.size > maxMegabytes * MEGABYTE ? t.tooLarge(maxMegabytes) : null
}
