package io.hearth.api.web;

import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Compresses text on its way out. No answer mixes a secret with what a caller chose, so its size tells nothing. */
@Component
class Compression implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private static final DataSize MIN_SIZE = DataSize.ofKilobytes(2);

    private static final String[] TYPES = {
        "text/html",
        "text/css",
        "text/plain",
        "text/javascript",
        "application/javascript",
        "application/json",
        "application/problem+json",
        "image/svg+xml"
    };

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        org.springframework.boot.web.server.Compression compression =
                new org.springframework.boot.web.server.Compression();
        compression.setEnabled(true);
        compression.setMimeTypes(TYPES);
        compression.setMinResponseSize(MIN_SIZE);
        server.setCompression(compression);
    }
}
