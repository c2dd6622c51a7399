import styles from './state-tag.module.css'

const TONES: Record<string, string> = {
  REFERRED: 'new',
  REGISTERED: 'new',
  EARNED: 'new',
  VISITED: 'warm',
  RESERVED: 'warm',
  APPROVED: 'warm',
  ACTIVE: 'good',
  SIGNED: 'good',
  HANDED_OVER: 'good',
  PAID: 'good',
  INVALID: 'bad',
  LOST: 'bad',
  CANCELLED: 'bad',
  SUSPENDED: 'bad',
}

export function StateTag({ state, name }: { state: string; name: string }) {
  return (
    <span className={styles.tag} data-state={state} data-tone={TONES[state]}>
      {name}
    </span>
  )
}
