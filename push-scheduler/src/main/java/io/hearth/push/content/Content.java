package io.hearth.push.content;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One content with its variants.
 *
 * @param body for whoever no variant is for
 * @param variants of the same kind as the body; the first that is for a fan holds. At most {@value #MAX_VARIANTS}
 * @param notice how fans are told of it who have allowed a subscription notice; null if it is never told so
 */
public record Content(
        ContentClass contentClass,
        ContentBody body,
        List<Variant> variants,
        @Nullable Notice notice) {

    public static final int MAX_VARIANTS = 20;

    /**
     * @throws IllegalArgumentException if a variant is of another kind, or a text has variables that cannot be filled
     *     in: a mass send has the same body for everybody
     */
    public Content {
        Objects.requireNonNull(contentClass, "content_class is missing");
        Objects.requireNonNull(body, "body is missing");
        variants = variants == null ? List.of() : List.copyOf(variants);
        if (variants.size() > MAX_VARIANTS) {
            throw new IllegalArgumentException(
                    variants.size() + " variants, at most " + MAX_VARIANTS + " are possible");
        }
        for (Variant variant : variants) {
            if (variant.body().getClass() != body.getClass()) {
                throw new IllegalArgumentException("all variants of a content are of one kind");
            }
        }
        if (contentClass == ContentClass.MARKETING && body instanceof ContentBody.MiniProgram) {
            throw new IllegalArgumentException(
                    "a mini-program card goes to one fan as an answer: its content_class is SERVICE");
        }
        if (notice != null && !isToldInWeChat(contentClass, body)) {
            throw new IllegalArgumentException("what is done in the house needs no notice");
        }
        boolean isMass = wayOf(contentClass, body) == Way.MASS;
        bodies(body, variants)
                .forEach(b -> b.texts().forEach(text -> checkVariables(text, isMass || b.isKeptByWeChat())));
    }

    /** Without a notice. */
    public Content(ContentClass contentClass, ContentBody body, List<Variant> variants) {
        this(contentClass, body, variants, null);
    }

    public static Content of(ContentClass contentClass, ContentBody body) {
        return new Content(contentClass, body, List.of());
    }

    public Content withNotice(Notice told) {
        return new Content(contentClass, body, variants, told);
    }

    /** The way that it takes where no window and no grant opens another. */
    public Way way() {
        return wayOf(contentClass, body);
    }

    /** What the fan gets. */
    public ContentBody bodyFor(FunnelStage stage, Set<SegmentId> segments) {
        return variants.stream()
                .filter(variant -> variant.isFor(stage, segments))
                .findFirst()
                .map(Variant::body)
                .orElse(body);
    }

    /** The segments that decide what a fan gets. */
    public Set<SegmentId> segments() {
        return variants.stream().map(Variant::segment).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** Every picture of its bodies. */
    public Set<PictureId> pictures() {
        return bodies(body, variants).flatMap(b -> b.pictures().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Way wayOf(ContentClass contentClass, ContentBody body) {
        if (body instanceof ContentBody.Points) {
            return Way.LEDGER;
        }
        if (body instanceof ContentBody.CallTask) {
            return Way.DESK;
        }
        return contentClass == ContentClass.MARKETING ? Way.MASS : Way.SERVICE;
    }

    private static boolean isToldInWeChat(ContentClass contentClass, ContentBody body) {
        Way way = wayOf(contentClass, body);
        return way == Way.MASS || way == Way.SERVICE;
    }

    private static Stream<ContentBody> bodies(ContentBody body, List<Variant> variants) {
        List<ContentBody> all = new ArrayList<>(List.of(body));
        variants.forEach(variant -> all.add(variant.body()));
        return all.stream();
    }

    private static void checkVariables(String text, boolean oneBodyForAll) {
        if (oneBodyForAll && Variables.hasAny(text)) {
            throw new IllegalArgumentException(
                    "mass sends, articles and pictures are the same for everybody: they have no variables");
        }
        Variables.check(text);
    }
}
