/** The arch of a fireplace with its flame. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M7 25V16a9 9 0 0 1 18 0v9" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
      <path
        d="M16 13.2c.5 2.6 3.9 4 3.9 7.4a3.9 3.9 0 0 1-7.8 0c0-1.5.7-2.5 1.5-3.4.2 1 .7 1.6 1.3 1.9-.3-2.2.2-4.3 1.1-5.9Z"
        fill="var(--glow)"
      />
      <path d="M4.5 25.5h23" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  )
}
