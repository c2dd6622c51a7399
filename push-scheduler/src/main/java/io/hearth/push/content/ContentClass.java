package io.hearth.push.content;

/** Decides which ways are lawful for a content. The names are stored and never change. */
public enum ContentClass {
    /** Answers, greetings, progress: what the fan asked for or waits for. */
    SERVICE,
    /** Everything that wants to sell. */
    MARKETING
}
