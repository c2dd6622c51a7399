package io.hearth.sandbox.content;

import io.hearth.sandbox.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Uploaded files: temporary ones for 3 days, permanent ones until they are deleted. */
public final class MediaShelf {

    /** 3 days (WeChat, temporary media). */
    static final Duration TEMPORARY = Duration.ofDays(3);

    private final MediaIds ids;
    private final Map<String, Media> media = new LinkedHashMap<>();

    public MediaShelf(MediaIds ids) {
        this.ids = ids;
    }

    public Media addTemporary(MediaType type, String fileName, byte[] bytes, Instant now) {
        return add(type, fileName, bytes, now, false);
    }

    public Media addPermanent(MediaType type, String fileName, byte[] bytes, Instant now) {
        return add(type, fileName, bytes, now, true);
    }

    /** Refuses what is not there, or no longer, with 40007. */
    public Media load(String mediaId, Instant now) {
        Media found = media.get(mediaId);
        if (found == null
                || (!found.isPermanent() && !now.isBefore(found.uploadedAt().plus(TEMPORARY)))) {
            throw Refusal.INVALID_MEDIA_ID.asException();
        }
        return found;
    }

    public Media loadPermanent(String mediaId, Instant now) {
        Media found = load(mediaId, now);
        if (!found.isPermanent()) {
            throw Refusal.INVALID_MEDIA_ID.asException();
        }
        return found;
    }

    public void delete(String mediaId, Instant now) {
        media.remove(loadPermanent(mediaId, now).mediaId());
    }

    /** Newest first. */
    public List<Media> permanent(MediaType type) {
        List<Media> found = new ArrayList<>(media.values());
        found.removeIf(item -> !item.isPermanent() || item.type() != type);
        Collections.reverse(found);
        return found;
    }

    private Media add(MediaType type, String fileName, byte[] bytes, Instant now, boolean permanent) {
        if (bytes.length == 0) {
            throw Refusal.EMPTY_MEDIA.asException();
        }
        if (bytes.length > type.maxBytes()) {
            throw Refusal.INVALID_MEDIA_SIZE.asException();
        }
        Media added = new Media(ids.next(), type, fileName, bytes, now, permanent);
        media.put(added.mediaId(), added);
        return added;
    }
}
