package io.hearth.wechat;

/**
 * One body for every fan with a tag, however many they are. There is no message to all followers: an administrator may
 * have to confirm one, and nobody would be left out of it.
 *
 * @param clientMessageId by which WeChat recognises a repetition for 24 h
 */
public record TagMessage(TagId tag, MassContent content, ClientMessageId clientMessageId) {}
