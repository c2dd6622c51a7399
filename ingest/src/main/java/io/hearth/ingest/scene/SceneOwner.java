package io.hearth.ingest.scene;

import io.hearth.domain.contact.OpenId;
import java.time.Instant;

/** Takes note of fans who came through codes. */
@FunctionalInterface
public interface SceneOwner {

    /**
     * A fan followed or scanned. May be told twice of the same visit; scenes that are nobody's are passed over.
     *
     * @param at when that was
     */
    void fanCame(OpenId fan, String scene, Instant at);
}
