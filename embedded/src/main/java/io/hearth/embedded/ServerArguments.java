package io.hearth.embedded;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/**
 * What Elasticsearch's server process reads from its standard input before it boots, in the wire format of 8.19. Its own
 * launcher writes the same; without the launcher there are three JVMs fewer to start, 100 MB less to hold, and no
 * grandchild. The server also ends by itself when this input ends, which is when the process that holds it dies.
 */
final class ServerArguments {
    private static final String SECURE_SETTINGS = "org.elasticsearch.common.settings.KeyStoreWrapper";
    private static final int KEYSTORE_FORMAT = 7;
    private static final int STRING_VALUE = 0;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private ServerArguments() {}

    static byte[] encode(SortedMap<String, String> settings, Path configDir, Path logsDir) {
        try {
            return new ServerArguments()
                    .write(settings, configDir, logsDir)
                    .bytes
                    .toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerArguments write(SortedMap<String, String> settings, Path configDir, Path logsDir) throws IOException {
        out.writeBoolean(false); // to the background
        out.writeBoolean(false); // quiet
        out.writeBoolean(false); // a pid file follows
        writeEmptyKeystore();
        writeSettings(settings);
        writeString(configDir.toString());
        writeString(logsDir.toString());
        return this;
    }

    private void writeEmptyKeystore() throws IOException {
        writeString(SECURE_SETTINGS);
        out.writeInt(KEYSTORE_FORMAT);
        out.writeBoolean(false); // has a password
        out.writeBoolean(false); // encrypted bytes follow
        writeVariableInt(0); // entries
        out.writeBoolean(false); // closed
    }

    private void writeSettings(SortedMap<String, String> settings) throws IOException {
        writeVariableInt(settings.size());
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            writeString(setting.getKey());
            out.writeByte(STRING_VALUE);
            writeString(setting.getValue());
        }
    }

    /** The length in chars, then each char by itself in UTF-8: a pair of surrogates takes six bytes. */
    private void writeString(String text) throws IOException {
        writeVariableInt(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                out.writeByte(c);
            } else if (c < 0x800) {
                out.writeByte(0xC0 | (c >> 6));
                out.writeByte(0x80 | (c & 0x3F));
            } else {
                out.writeByte(0xE0 | (c >> 12));
                out.writeByte(0x80 | ((c >> 6) & 0x3F));
                out.writeByte(0x80 | (c & 0x3F));
            }
        }
    }

    private void writeVariableInt(int value) throws IOException {
        int rest = value;
        while (rest >= 0x80) {
            out.writeByte((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
