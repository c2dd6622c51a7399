import { theme as antdTheme, type ThemeConfig } from 'antd'

const FONT =
  "'Figtree Variable', system-ui, -apple-system, 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif"

const SHARED = {
  fontFamily: FONT,
  fontSize: 15,
  borderRadius: 10,
  controlHeight: 40,
  wireframe: false,
} as const

const LIGHT: ThemeConfig = {
  algorithm: antdTheme.defaultAlgorithm,
  token: {
    ...SHARED,
    colorPrimary: '#b5400f',
    colorLink: '#a4390c',
    colorError: '#b3261e',
    colorText: '#231c17',
    colorTextSecondary: '#574c43',
    colorTextTertiary: '#6c6158',
    colorTextPlaceholder: '#6f655c',
    colorBorder: '#978d82',
    colorBgBase: '#ffffff',
    colorBgLayout: '#f5f3ef',
  },
}

const DARK: ThemeConfig = {
  algorithm: antdTheme.darkAlgorithm,
  token: {
    ...SHARED,
    colorPrimary: '#ff9355',
    colorLink: '#ffa873',
    colorError: '#ff8f85',
    colorTextBase: '#f4ede5',
    colorText: '#f4ede5',
    colorTextSecondary: '#cdc1b5',
    colorTextTertiary: '#b0a397',
    colorTextPlaceholder: '#a89b8f',
    colorBorder: '#7d7167',
    colorBgBase: '#171311',
    colorBgContainer: '#221c19',
    colorBgElevated: '#2a2320',
    colorBgLayout: '#171311',
    colorTextLightSolid: '#2a1104',
  },
}

/** Without `motion` nothing of antd moves, as people ask for whom movement is unpleasant. */
export function antdThemeFor(dark: boolean, motion: boolean): ThemeConfig {
  const base = dark ? DARK : LIGHT
  return {
    ...base,
    token: { ...base.token, motion },
    hashed: false,
    components: {
      Button: { fontWeight: 600, primaryShadow: 'none' },
      Form: { verticalLabelPadding: '0 0 6px', labelHeight: 'auto' },
    },
  }
}
