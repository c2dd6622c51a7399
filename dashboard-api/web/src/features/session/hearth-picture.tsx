import { HEAT } from '../../shared/theme/palette'

const ARCHES = [...HEAT.dark].map((colour, index) => ({ colour, radius: 196 - index * 30 }))

/** Six arches, one a funnel stage, that grow warmer towards the fire. */
export function HearthPicture({ className }: { className: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 440 330" aria-hidden="true" focusable="false">
      <title>Hearth</title>
      <defs>
        <radialGradient id="glow" cx="50%" cy="90%" r="50%">
          <stop offset="0" stopColor="#ff8a3d" stopOpacity=".55" />
          <stop offset=".5" stopColor="#d9531f" stopOpacity=".16" />
          <stop offset="1" stopColor="#d9531f" stopOpacity="0" />
        </radialGradient>
      </defs>
      <rect width="440" height="330" fill="url(#glow)" />
      {ARCHES.map(({ colour, radius }, index) => (
        <path
          key={colour}
          d={`M${220 - radius} 312V${216}a${radius} ${radius} 0 0 1 ${radius * 2} 0v96`}
          fill="none"
          stroke={colour}
          strokeWidth={3 + index * 1.4}
          strokeLinecap="round"
          opacity={0.5 + index * 0.1}
        />
      ))}
      <path
        d="M220 214c3 19 29 30 29 57a29 29 0 0 1-58 0c0-12 5-19 11-26 2 8 5 12 10 14-2-16 1-33 8-45Z"
        fill="#ffb066"
      />
      <path d="M14 313h412" stroke="#f2e7db" strokeWidth="4" strokeLinecap="round" />
    </svg>
  )
}
