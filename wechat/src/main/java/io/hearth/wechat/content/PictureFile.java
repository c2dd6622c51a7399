package io.hearth.wechat.content;

import java.util.Locale;
import java.util.regex.Pattern;

/** A JPEG or PNG picture to be uploaded. Its bytes are not copied: leave them alone. */
public final class PictureFile {

    /** 10 MiB (WeChat, temporary and permanent media). */
    public static final int MAX_BYTES = 10 << 20;

    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}\"]{1,120}\\.(jpe?g|png)");

    private final String name;
    private final byte[] bytes;

    /**
     * @param name a file's name that ends in .jpg, .jpeg or .png
     * @throws IllegalArgumentException if the name is of another kind, or there are no bytes or too many
     */
    public PictureFile(String name, byte[] bytes) {
        if (!NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            throw new IllegalArgumentException("'" + name + "' is not the name of a JPEG or PNG file");
        }
        if (bytes.length == 0 || bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException(bytes.length + " bytes are not from 1 to " + MAX_BYTES);
        }
        this.name = name;
        this.bytes = bytes;
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Its media type. */
    public String type() {
        return name.toLowerCase(Locale.ROOT).endsWith(".png") ? "image/png" : "image/jpeg";
    }

    @Override
    public String toString() {
        return "PictureFile[" + name + ", " + bytes.length + " bytes]";
    }
}
