package io.hearth.store.tag;

/**
 * A tag of the account.
 *
 * @param id WeChat's number
 * @param fans how many carry it, as WeChat said last
 */
public record FanTag(int id, String name, long fans) {}
