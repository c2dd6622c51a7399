package io.hearth.sandbox.callback;

/** What the product answered a fan in the answer to the callback itself. */
public record PassiveReply(String type, String content) {}
