package io.hearth.domain.attribution;

/** The languages in which a decision explains itself. */
public enum Language {
    CHINESE,
    ENGLISH
}
