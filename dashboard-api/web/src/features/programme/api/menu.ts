import type { Schema } from '../../../shared/api/client'

/** The account's menu in WeChat as it is now; `page` is what the entry opens. */
export type Menu = Schema<'MenuView'>
/** `group` is the place on the bar of the group that it is in, from 0; null for the bar itself. */
export type MenuEntry = Schema<'PlacedEntry'>
/** `kind` is `group`, or WeChat's word for what the button does. */
export type MenuItem = Schema<'MenuItem'>
