package io.hearth.push.dispatch;

/**
 * A message to one fan, held by one dispatcher.
 *
 * @param epoch never given twice; a dispatcher with an old one gets no further
 */
record Direct(Touchpoint touchpoint, long epoch, Wave wave, String text) {}
