/** From ash to ember: the nearer a stage is to the fire, the warmer its colour. Every colour has 3:1 on its card. */
export const HEAT = {
  light: ['#64788c', '#b0761c', '#c2540f', '#b03d14', '#962b1c', '#7b1e25'],
  dark: ['#8fa5bb', '#deab4c', '#f2904b', '#e8713f', '#da5a45', '#cf4b54'],
} as const

/** For things without an order, such as contents that are tried against each other. Every colour has 3:1 on its card. */
export const SERIES = {
  light: ['#c2540f', '#2d7d6b', '#7b1e25', '#64788c', '#b0761c', '#6d4f9c', '#2f6fb3', '#66741a'],
  dark: ['#f2904b', '#57bfa4', '#e06b74', '#8fa5bb', '#deab4c', '#b79ae0', '#6fb0f0', '#b4c25a'],
} as const

export function heat(index: number, dark: boolean): string {
  const scale = dark ? HEAT.dark : HEAT.light
  return scale[Math.min(index, scale.length - 1)] ?? scale[0]
}
