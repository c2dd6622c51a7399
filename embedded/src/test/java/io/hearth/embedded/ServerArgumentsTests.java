package io.hearth.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ServerArgumentsTests {
    @Test
    void settingsAndFoldersAreReadBackAsWritten() throws IOException {
        String longValue = "x".repeat(300);
        Path config = Path.of("/data/配置");
        byte[] bytes =
                ServerArguments.encode(new TreeMap<>(Map.of("a.b", longValue, "c", "é")), config, Path.of("/logs"));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));

        assertThat(in.readNBytes(3)).containsOnly(0);
        assertThat(string(in)).endsWith(".KeyStoreWrapper");
        assertThat(in.readInt()).isEqualTo(7);
        assertThat(in.readNBytes(4)).containsOnly(0);
        assertThat(variableInt(in)).isEqualTo(2);
        assertThat(setting(in)).isEqualTo("a.b=" + longValue);
        assertThat(setting(in)).isEqualTo("c=é");
        assertThat(string(in)).isEqualTo(config.toString());
        assertThat(string(in)).isEqualTo("/logs");
        assertThat(in.read()).isEqualTo(-1);
    }

    private static String setting(DataInputStream in) throws IOException {
        String key = string(in);
        assertThat(in.readByte()).isZero();
        return key + "=" + string(in);
    }

    private static String string(DataInputStream in) throws IOException {
        int length = variableInt(in);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(character(in));
        }
        return text.toString();
    }

    private static char character(DataInputStream in) throws IOException {
        int first = in.readUnsignedByte();
        return switch (first >> 4) {
            case 12, 13 -> (char) (((first & 0x1F) << 6) | (in.readUnsignedByte() & 0x3F));
            case 14 ->
                (char) (((first & 0x0F) << 12)
                        | ((in.readUnsignedByte() & 0x3F) << 6)
                        | (in.readUnsignedByte() & 0x3F));
            default -> (char) first;
        };
    }

    private static int variableInt(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int b = in.readUnsignedByte();
            value |= (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
    }
}
