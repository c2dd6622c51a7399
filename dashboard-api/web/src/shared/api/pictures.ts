import { useMutation } from '@tanstack/react-query'
import { post } from './client'

export const PICTURE_TYPES = ['image/jpeg', 'image/png'] as const

/** Where a picture that was uploaded here is shown. */
export function pictureAt(pictureId: string): string {
  return `/api/pictures/${encodeURIComponent(pictureId)}`
}

/** Keeps a picture; its id never means another one. */
export function uploadPicture(file: File): Promise<string> {
  const query = { name: file.name || 'picture' }
  return post('/pictures', { query, body: file }).then((kept) => kept.picture_id)
}

export function useUploadPicture() {
  return useMutation({ mutationFn: uploadPicture })
}
