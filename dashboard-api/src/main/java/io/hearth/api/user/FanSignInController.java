package io.hearth.api.user;

import io.hearth.domain.contact.OpenId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The way into the pages for brokers: to WeChat, and back with a code. The state is kept in a cookie of the browser that
 * left, so that nobody can be signed in with another's code.
 */
@RestController
class FanSignInController {

    static final String STATE_COOKIE = "HEARTH_WECHAT_STATE";

    /** WeChat's codes are good for five minutes; people put telephones away. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int STATE_BYTES = 20;

    private final FanDoor door;
    private final SignInThrottle throttle;
    private final BrowserSession sessions;

    FanSignInController(FanDoor door, SignInThrottle throttle, BrowserSession sessions) {
        this.door = door;
        this.throttle = throttle;
        this.sessions = sessions;
    }

    @GetMapping(FanDoor.PAGES + "/sign-in")
    ResponseEntity<Void> leave(HttpServletRequest request, HttpServletResponse response) {
        String state = newState();
        Optional<URI> weChat = door.address(state);
        keep(weChat.isPresent() ? state : "", request, response);
        return redirect(weChat.orElseGet(() -> page("unavailable")));
    }

    @GetMapping(FanDoor.WAY_BACK)
    ResponseEntity<Void> comeBack(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @CookieValue(name = STATE_COOKIE, defaultValue = "") String kept,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<OpenId> fan = isOurs(state, kept) && !code.isEmpty() ? named(code, request) : Optional.empty();
        keep("", request, response);
        fan.ifPresent(openId -> sessions.open(new SignedInFan(openId.value()).authentication(), request, response));
        return redirect(fan.isPresent() ? URI.create(FanDoor.PAGES) : page("failed"));
    }

    /** Each code is a call of WeChat's: whoever makes them up is slowed down like who guesses passwords. */
    private Optional<OpenId> named(String code, HttpServletRequest request) {
        ClientAddress address = ClientAddress.of(request);
        throttle.begin(address);
        Optional<OpenId> fan = door.openIdOf(code);
        if (fan.isPresent()) {
            throttle.succeeded(address);
        }
        return fan;
    }

    private static boolean isOurs(String state, String kept) {
        return !kept.isEmpty()
                && MessageDigest.isEqual(state.getBytes(StandardCharsets.UTF_8), kept.getBytes(StandardCharsets.UTF_8));
    }

    private static URI page(String trouble) {
        return URI.create(FanDoor.PAGES + "?wechat=" + trouble);
    }

    private static ResponseEntity<Void> redirect(URI target) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(target)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Added to the response itself: a header of the entity would take the place of the session's cookie. */
    private static void keep(String state, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(STATE_COOKIE, state)
                .path(FanDoor.PAGES)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(state.isEmpty() ? Duration.ZERO : PATIENCE)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String newState() {
        byte[] bytes = new byte[STATE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
