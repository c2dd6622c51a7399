package io.hearth.sandbox.fan;

/** A label that the account puts on fans. */
public record Tag(int id, String name) {}
