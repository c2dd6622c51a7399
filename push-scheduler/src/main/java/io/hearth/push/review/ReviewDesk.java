package io.hearth.push.review;

import java.util.List;

/**
 * Documents of one kind on their way from draft to approval. All methods throw {@link ReviewRefusedException} when the
 * change cannot be made; a revision that was seen is no longer the latest once somebody else has changed the document.
 *
 * @param <D> what is written
 * @param <V> the document as people see it
 */
public interface ReviewDesk<D, V extends ReviewDesk.View> {

    /** What all of them show. */
    interface View {
        /** The version being worked on, and its way to approval. */
        Reviewed review();
    }

    V create(String name, D document, String account);

    /**
     * Changes the version being worked on; one in review goes back to draft, after an approved one the next begins.
     *
     * @param seen the revision that the author saw
     */
    V edit(String documentId, long seen, String name, D document, String account);

    V submit(String documentId, long seen, String account);

    /** By somebody who had no hand in it. */
    V approve(String documentId, long seen, String account);

    V sendBack(String documentId, long seen, String account, String note);

    /** @throws ReviewRefusedException NOT_FOUND */
    V load(String documentId);

    /**
     * Who did what with it, the first act first.
     *
     * @throws ReviewRefusedException NOT_FOUND
     */
    List<ReviewEvent> history(String documentId);

    /** The latest changed first; at most 500. */
    List<V> list();
}
