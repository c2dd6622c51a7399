package io.hearth.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Tells how a file is written that does not say: with a byte order mark, in UTF-8, or, as spreadsheets in China save it,
 * in GBK (read as GB18030, which holds it). A few broken bytes in UTF-8 do not make it GBK: what is more frequent wins.
 */
final class CharsetGuess {

    /** Enough for some thousand rows. */
    private static final int SAMPLE = 1 << 20;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CharsetGuess() {}

    /** Reads the sample and leaves the stream to the caller. */
    static Charset of(InputStream in) throws IOException {
        return of(in.readNBytes(SAMPLE));
    }

    static Charset of(byte[] sample) {
        if (beginsWith(sample, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (beginsWith(sample, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        if (beginsWith(sample, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        return isUtf8(sample) ? StandardCharsets.UTF_8 : GB18030;
    }

    private static boolean beginsWith(byte[] sample, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= sample.length || (sample[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] sample) {
        int whole = 0;
        int broken = 0;
        int i = 0;
        while (i < sample.length) {
            int length = lengthAt(sample, i);
            if (length > 1) {
                whole++;
            } else if (sample[i] < 0) {
                broken++;
            }
            i += length;
        }
        return whole >= broken;
    }

    /** Of the character at a place: 1 also for a byte that begins none. */
    private static int lengthAt(byte[] sample, int at) {
        int first = sample[at] & 0xff;
        int length = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 ? 3 : 2;
        if (first < 0xc2 || first > 0xf4 || at + length > sample.length) {
            return 1;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((sample[i] & 0xc0) != 0x80) {
                return 1;
            }
        }
        return length;
    }
}
