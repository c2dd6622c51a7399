package io.hearth.ingest.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Characters of a file. Bytes that are no characters become {@link #MALFORMED}, so that the row which holds them can be
 * told from its neighbours; a gzip that breaks off ends here, with what was readable before it.
 */
final class Decoded {

    /** A noncharacter: no honest text holds it. */
    static final char MALFORMED = '\uFFFF';

    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean atStart = true;
    private boolean ended;
    private boolean flushed;
    private @Nullable String damage;

    Decoded(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(MALFORMED));
    }

    /**
     * Fills the buffer from its beginning.
     *
     * @return the number of characters, at least 1; or -1 at the end
     * @throws IOException if the file cannot be read, but not for a damaged gzip
     */
    int read(char[] buffer) throws IOException {
        CharBuffer chars = CharBuffer.wrap(buffer);
        while (chars.position() == 0 && !flushed) {
            decodeInto(chars);
        }
        if (atStart && chars.position() > 0) {
            atStart = false;
            return withoutByteOrderMark(buffer, chars.position());
        }
        return chars.position() == 0 ? -1 : chars.position();
    }

    /** Why the file ended before its end. */
    Optional<String> damage() {
        return Optional.ofNullable(damage);
    }

    private void decodeInto(CharBuffer chars) throws IOException {
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isUnderflow() && ended) {
            flushed = decoder.flush(chars).isUnderflow();
        } else if (result.isUnderflow()) {
            refill();
        }
    }

    private void refill() throws IOException {
        bytes.compact();
        try {
            int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = n < 0;
            bytes.position(bytes.position() + Math.max(n, 0));
        } catch (EOFException | ZipException e) {
            ended = true;
            damage = "the gzip is damaged or incomplete: " + e.getMessage();
        }
        bytes.flip();
    }

    private int withoutByteOrderMark(char[] buffer, int length) throws IOException {
        if (buffer[0] != BYTE_ORDER_MARK) {
            return length;
        }
        System.arraycopy(buffer, 1, buffer, 0, length - 1);
        return length > 1 ? length - 1 : read(buffer);
    }
}
