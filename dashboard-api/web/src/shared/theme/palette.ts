/** From ash to ember: the nearer a stage is to the fire, the warmer its colour. Every colour has 3:1 on its card. */
export const HEAT = {
  light: ['#64788c', '#b0761c', '#c2540f', '#b03d14', '#962b1c', '#7b1e25'],
  dark: ['#8fa5bb', '#deab4c', '#f2904b', '#e8713f', '#da5a45', '#cf4b54'],
} as const

export function heat(index: number, dark: boolean): string {
  const scale = dark ? HEAT.dark : HEAT.light
  return scale[Math.min(index, scale.length - 1)] ?? scale[0]
}
