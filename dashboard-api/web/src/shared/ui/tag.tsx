import type { ReactNode } from 'react'
import styles from './tag.module.css'

/** What a state means to whoever looks: under way, well, failed, waiting for something, or none of these. */
export type Tone = 'live' | 'good' | 'bad' | 'waiting' | 'quiet'

interface TagProps {
  tone: Tone
  /** The state's name in the API. */
  state?: string
  children: ReactNode
}

/** A state in a word; its colour repeats what the word says. */
export function Tag({ tone, state, children }: TagProps) {
  return (
    <span className={styles.tag} data-tone={tone} data-state={state}>
      {children}
    </span>
  )
}
