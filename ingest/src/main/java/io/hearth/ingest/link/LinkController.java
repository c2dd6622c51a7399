package io.hearth.ingest.link;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What fans open: sends them on to the content. Public, without cookies; says nothing about links that do not exist. */
@RestController
@RequestMapping("/t/{token}")
public final class LinkController {

    private static final Logger LOG = LoggerFactory.getLogger(LinkController.class);

    /** How WeChat's own browser calls itself. */
    private static final String WECHAT = "MicroMessenger";

    private final LinkVisits visits;
    private final OpenRate rate;

    public LinkController(DataSource dataSource, LinkSettings settings, FanLogin login, Clock clock) {
        this.visits = new LinkVisits(dataSource, settings, login);
        this.rate = new OpenRate(settings.opensPerMinute(), clock);
    }

    @GetMapping
    ResponseEntity<String> open(
            @PathVariable String token,
            @RequestHeader(name = "User-Agent", defaultValue = "") String browser,
            HttpServletRequest request) {
        return answer(token, request, link -> {
            if (request.getMethod().equals("HEAD")) {
                return visits.peek(link);
            }
            return browser.contains(WECHAT) ? visits.askWeChat(link) : visits.openAnonymously(link);
        });
    }

    @GetMapping("/back")
    ResponseEntity<String> back(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request) {
        return answer(token, request, link -> {
            boolean named = LinkToken.isState(state) && !request.getMethod().equals("HEAD");
            return named ? visits.takeBack(link, code, new LinkToken(state)) : visits.peek(link);
        });
    }

    @FunctionalInterface
    private interface Visit {
        Optional<URI> to(LinkToken link) throws SQLException;
    }

    private ResponseEntity<String> answer(String token, HttpServletRequest request, Visit visit) {
        if (!rate.allows(request.getRemoteAddr())) {
            return text(HttpStatus.TOO_MANY_REQUESTS, "too many at once, try again in a minute");
        }
        if (!LinkToken.isToken(token)) {
            return notFound();
        }
        try {
            return visit.to(new LinkToken(token)).map(LinkController::redirect).orElseGet(LinkController::notFound);
        } catch (SQLException e) {
            LOG.warn("a link could not be opened: {}", e.getMessage());
            return text(HttpStatus.SERVICE_UNAVAILABLE, "try again in a moment");
        }
    }

    /** Neither the page behind the link nor a cache between learns the token. */
    private static ResponseEntity<String> redirect(URI target) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(target)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static ResponseEntity<String> notFound() {
        return text(HttpStatus.NOT_FOUND, "this link leads nowhere, or no longer");
    }

    private static ResponseEntity<String> text(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_PLAIN)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Retry-After", status == HttpStatus.NOT_FOUND ? new String[0] : new String[] {"60"})
                .body(text);
    }
}
