/** The account's menu in WeChat as it is now. */
export interface Menu {
  version: string
  /** What the entry opens. */
  page: string
  entry: MenuEntry | null
  bar: MenuItem[]
}

export interface MenuEntry {
  name: string
  /** The place on the bar of the group that it is in, from 0; null for the bar itself. */
  group: number | null
}

export interface MenuItem {
  name: string
  /** `group`, or WeChat's word for what the button does. */
  kind: string
  target: string | null
  opens_centre: boolean
  below: MenuItem[]
}
