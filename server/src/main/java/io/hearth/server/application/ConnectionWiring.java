package io.hearth.server.application;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the web server keeps for each connection. A burst of callbacks opens thousands, each of them with a request of one
 * or two kilobytes: the usual 16 KiB of buffers a connection would be most of the memory that a burst takes.
 */
@Configuration(proxyBeanMethods = false)
class ConnectionWiring {

    private static final int READ_BYTES = 2_048;

    /** Larger than for reading: pages and lists go out. */
    private static final int WRITE_BYTES = 4_096;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallConnectionBuffers() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", Integer.toString(READ_BYTES));
            connector.setProperty("socket.appWriteBufSize", Integer.toString(WRITE_BYTES));
        });
    }
}
