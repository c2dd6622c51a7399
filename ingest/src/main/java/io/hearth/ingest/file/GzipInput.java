package io.hearth.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A gzip that is opened by the first read, so that a broken head is found where broken bodies are. */
final class GzipInput extends InputStream {

    private static final int BUFFER = 1 << 16;

    private final InputStream packed;
    private @Nullable GZIPInputStream unpacked;

    GzipInput(InputStream packed) {
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (unpacked == null) {
            unpacked = new GZIPInputStream(packed, BUFFER);
        }
        return unpacked.read(buffer, offset, length);
    }
}
