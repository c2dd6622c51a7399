package io.hearth.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The server's zip, whose one top folder names the version: {@code elasticsearch-8.19.21/}. */
record ElasticsearchArchive(Path zip) {

    /** @return the server's home, unpacked there once */
    Path unpackUnder(Path servicesDir) {
        if (!Files.isReadable(zip)) {
            throw EmbeddedServicesException.missingZip(zip.toString());
        }
        try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
            String top = topFolder(file);
            return Unpacking.once(servicesDir.resolve(top), folder -> unpack(file, top, folder));
        } catch (IOException e) {
            throw EmbeddedServicesException.brokenArchive(zip.toString(), e);
        }
    }

    private static String topFolder(ZipFile file) throws IOException {
        Enumeration<ZipArchiveEntry> entries = file.getEntries();
        if (!entries.hasMoreElements()) {
            throw new IOException("empty");
        }
        String name = entries.nextElement().getName();
        return name.substring(0, Math.max(0, name.indexOf('/')));
    }

    private static void unpack(ZipFile file, String top, Path folder) throws IOException {
        for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
            Path path = Unpacking.entryPath(folder, entry.getName().substring(top.length() + 1));
            if (entry.isDirectory()) {
                Files.createDirectories(path);
            } else {
                try (InputStream content = file.getInputStream(entry)) {
                    Unpacking.writeFile(path, content, entry.getUnixMode());
                }
            }
        }
    }
}
