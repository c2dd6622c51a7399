package io.hearth.sandbox.mass;

/**
 * The one body that all who get a mass message see.
 *
 * @param type WeChat's {@code msgtype}: mpnews, text, image, voice, mpvideo
 * @param value the media id, or the text
 */
public record MassContent(String type, String value) {}
