package io.hearth.ingest.file;

/**
 * One line of a file, as far as it is kept.
 *
 * @param number from 1
 * @param text without the line end; cut where the line is too long
 * @param tooLong whether it was cut
 * @param ended whether a line end followed, or the file's own end
 */
record Line(long number, String text, boolean tooLong, boolean ended) {}
