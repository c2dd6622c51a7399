package io.hearth.server.bench;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The web server that Hearth runs on, with an endpoint that reads the body and answers {@code success}: what callbacks
 * cost before anything is done for them.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@RestController
public class BareEndpoint {

    /** Prints {@code ready PORT} and runs until it is killed. */
    @SuppressWarnings("SystemOut") // the line is what the caller waits for
    public static void main(String[] args) {
        var context = new SpringApplicationBuilder(BareEndpoint.class)
                .properties(Map.of("logging.level.root", "warn"))
                .run("--server.port=0");
        System.out.println("ready " + context.getEnvironment().getProperty("local.server.port"));
    }

    @PostMapping("/wechat/callback")
    String receive(HttpServletRequest request) throws IOException {
        request.getInputStream().readAllBytes();
        return "success";
    }
}
