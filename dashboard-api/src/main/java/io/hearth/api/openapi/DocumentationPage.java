package io.hearth.api.openapi;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page to try the API: our own few lines around a library that is packed with us, for nobody but who is signed in. */
@Configuration(proxyBeanMethods = false)
class DocumentationPage implements WebMvcConfigurer {

    /** Its folder is named by its version, which is the build's affair. */
    private static final String LIBRARY = "classpath*:/META-INF/resources/webjars/swagger-ui/*/swagger-ui-bundle.js";

    private static final Duration KEPT = Duration.ofHours(1);

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/api/docs/", "/api/docs/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/api/docs/**")
                .addResourceLocations(new ClassPathResource("api-docs/"), library())
                .setCacheControl(CacheControl.maxAge(KEPT).cachePrivate());
    }

    private static Resource library() {
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver().getResources(LIBRARY)) {
                return bundle.createRelative("");
            }
            throw new FileNotFoundException(LIBRARY);
        } catch (IOException e) {
            throw new UncheckedIOException("the page to try the API is not packed", e);
        }
    }
}
