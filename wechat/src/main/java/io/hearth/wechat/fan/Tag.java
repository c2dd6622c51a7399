package io.hearth.wechat.fan;

import io.hearth.wechat.TagId;

/**
 * A tag.
 *
 * @param fans how many carry it
 */
public record Tag(TagId id, String name, long fans) {}
