package io.hearth.sandbox.http;

/** One part of a multipart body. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Part(String name, String fileName, byte[] content) {}
