package io.hearth.push.content;

import io.hearth.push.json.PushJson;

/** How contents are written down. */
public final class ContentJson {

    private ContentJson() {}

    public static String write(Content content) {
        return PushJson.write(content);
    }

    /** @throws io.hearth.push.json.UnreadableJsonException if it is none, with the field that is wrong */
    public static Content parse(String json) {
        return PushJson.read(json, Content.class);
    }
}
