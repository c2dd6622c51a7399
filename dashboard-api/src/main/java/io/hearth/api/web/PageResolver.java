package io.hearth.api.web;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Finds the file of that path, or the application's page for a path that only the application itself knows. */
final class PageResolver extends PathResourceResolver {

    private static final String PAGE = "index.html";
    /** First segments that belong to controllers: what is not there is not there. */
    private static final Set<String> NOT_PAGES = Set.of("api", "wechat", "t", "actuator", "assets");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        Resource file = path.isEmpty() ? null : super.getResource(path, location);
        return file == null && isPage(path) ? super.getResource(PAGE, location) : file;
    }

    static boolean isPage(String path) {
        String first = path.substring(0, end(path));
        String last = path.substring(path.lastIndexOf('/') + 1);
        return !NOT_PAGES.contains(first) && !last.contains(".");
    }

    private static int end(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path.length() : slash;
    }
}
