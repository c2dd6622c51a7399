package io.hearth.push.review;

import java.util.List;
import java.util.Optional;

/** The desk of one kind of documents, which are kept as {@link ReviewedDocuments}. */
public abstract class DocumentDesk<D, V extends ReviewDesk.View> implements ReviewDesk<D, V> {

    private final ReviewedDocuments documents;
    private final DocumentKind kind;

    protected DocumentDesk(ReviewedDocuments documents, DocumentKind kind) {
        this.documents = documents;
        this.kind = kind;
    }

    /** How a draft is written down; throws when it names what is not there. */
    protected abstract String write(D document);

    protected abstract V view(Reviewed review);

    protected final ReviewedDocuments documents() {
        return documents;
    }

    @Override
    public final V create(String name, D document, String account) {
        return view(documents.create(kind, name, write(document), account));
    }

    @Override
    public final V edit(String documentId, long seen, String name, D document, String account) {
        return view(documents.edit(kind, documentId, seen, name, write(document), account));
    }

    @Override
    public V submit(String documentId, long seen, String account) {
        return view(documents.submit(kind, documentId, seen, account));
    }

    @Override
    public V approve(String documentId, long seen, String account) {
        return view(documents.approve(kind, documentId, seen, account));
    }

    @Override
    public final V sendBack(String documentId, long seen, String account, String note) {
        return view(documents.sendBack(kind, documentId, seen, account, note));
    }

    public final Optional<V> find(String documentId) {
        return documents.find(kind, documentId).map(this::view);
    }

    @Override
    public final V load(String documentId) {
        return view(documents.load(kind, documentId));
    }

    @Override
    public final List<ReviewEvent> history(String documentId) {
        return documents.history(kind, documentId);
    }

    @Override
    public final List<V> list() {
        return documents.list(kind).stream().map(this::view).toList();
    }
}
