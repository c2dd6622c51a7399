package io.hearth.push.review;

/** What is reviewed. The names are stored and never change. */
public enum DocumentKind {
    CONTENT,
    PLAN,
    CAMPAIGN
}
