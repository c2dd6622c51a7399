package io.hearth.push.media;

import io.hearth.push.content.PictureId;
import io.hearth.push.content.PictureShelf;
import io.hearth.push.media.WeChatCopies.Use;
import io.hearth.wechat.Answer;
import io.hearth.wechat.MediaId;
import io.hearth.wechat.content.PictureFile;
import io.hearth.wechat.content.Pictures;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Uploads pictures where WeChat has no copy that is still good. */
final class PictureCopies {

    private final PictureShelf shelf;
    private final WeChatCopies copies;
    private final Pictures pictures;

    PictureCopies(PictureShelf shelf, WeChatCopies copies, Pictures pictures) {
        this.shelf = shelf;
        this.copies = copies;
        this.pictures = pictures;
    }

    Answer<MediaId> cover(PictureId id) {
        return copy(Use.COVER, id, file -> pictures.keep(file).map(MediaId::value))
                .map(MediaId::new);
    }

    Answer<MediaId> sendable(PictureId id) {
        return copy(Use.SEND, id, file -> pictures.keepForThreeDays(file).map(MediaId::value))
                .map(MediaId::new);
    }

    /** The address of each within articles. */
    Answer<Map<PictureId, String>> addresses(Collection<PictureId> ids) {
        Answer<Map<PictureId, String>> all = new Answer.Given<>(Map.of());
        for (PictureId id : ids) {
            all = all.then(found -> address(id).map(address -> plus(found, id, address)));
        }
        return all;
    }

    private Answer<String> address(PictureId id) {
        return copy(Use.ARTICLE, id, file -> pictures.publishForArticles(file).map(uri -> uri.toString()));
    }

    private Answer<String> copy(Use use, PictureId id, Function<PictureFile, Answer<String>> upload) {
        Optional<String> known = copies.find(use, id.value());
        if (known.isPresent()) {
            return new Answer.Given<>(known.get());
        }
        PictureFile file = shelf.find(id)
                .orElseThrow(
                        () -> new IllegalStateException("an approved content names picture " + id + ", which is gone"));
        return upload.apply(file).map(reference -> copies.remember(use, id.value(), reference));
    }

    private static Map<PictureId, String> plus(Map<PictureId, String> found, PictureId id, String address) {
        Map<PictureId, String> more = new HashMap<>(found);
        more.put(id, address);
        return more;
    }
}
