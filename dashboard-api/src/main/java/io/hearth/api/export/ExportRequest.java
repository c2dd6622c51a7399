package io.hearth.api.export;

import java.util.Map;

/**
 * What the audit log says of an export, and how its file is called.
 *
 * @param action in capitals
 * @param objectKind in small letters
 * @param details never personal
 * @param fileName without its end; letters, digits and hyphens
 */
public record ExportRequest(
        String action, String objectKind, String objectId, Map<String, String> details, String fileName) {

    public ExportRequest {
        details = Map.copyOf(details);
        fileName = fileName.replaceAll("[^A-Za-z0-9._-]", "-");
    }
}
