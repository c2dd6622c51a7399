package io.hearth.sandbox.content;

import java.time.Instant;

/** One uploaded file; a permanent one is called material. */
public final class Media {

    private final String mediaId;
    private final MediaType type;
    private final String fileName;
    private final byte[] bytes;
    private final Instant uploadedAt;
    private final boolean permanent;

    Media(String mediaId, MediaType type, String fileName, byte[] bytes, Instant uploadedAt, boolean permanent) {
        this.mediaId = mediaId;
        this.type = type;
        this.fileName = fileName;
        this.bytes = bytes.clone();
        this.uploadedAt = uploadedAt;
        this.permanent = permanent;
    }

    public String mediaId() {
        return mediaId;
    }

    public MediaType type() {
        return type;
    }

    public String fileName() {
        return fileName;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public boolean isPermanent() {
        return permanent;
    }
}
