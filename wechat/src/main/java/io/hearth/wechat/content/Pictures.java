package io.hearth.wechat.content;

import io.hearth.wechat.Answer;
import io.hearth.wechat.Done;
import io.hearth.wechat.MediaId;
import java.net.URI;

/** Pictures that the account keeps at WeChat. Each upload makes another one. */
public interface Pictures {

    /** Keeps a picture until it is removed, for sends and for the covers of articles; up to 10 MiB. */
    Answer<MediaId> keep(PictureFile picture);

    /** Keeps a picture for 3 days (WeChat, temporary media), for sends only; up to 10 MiB. */
    Answer<MediaId> keepForThreeDays(PictureFile picture);

    /** Publishes a picture for the text of articles, which show no others; up to 1 MiB. */
    Answer<URI> publishForArticles(PictureFile picture);

    /** Removes a picture that was kept for good. */
    Answer<Done> remove(MediaId picture);
}
