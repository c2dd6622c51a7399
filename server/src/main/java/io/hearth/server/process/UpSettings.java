package io.hearth.server.process;

import java.nio.file.Path;

/**
 * What {@code up} was asked for.
 *
 * @param port of the pages, 0 for a free one
 * @param demo whether fans are seeded and the sandbox runs
 */
public record UpSettings(Path dataDir, int port, boolean demo) {}
