package io.hearth.sandbox.mass;

/** Where a mass job stands, named as {@code mass/get} answers. */
public enum MassStatus {
    SENDING,
    SEND_SUCCESS,
    SEND_FAIL,
    DELETE
}
