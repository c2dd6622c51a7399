package io.hearth.push.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A segment's id is written as its text. */
abstract class SegmentIdAsText {

    @JsonCreator
    SegmentIdAsText(String value) {}

    @JsonValue
    abstract String value();
}
