package io.hearth.api.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Every way a call can fail. Clients decide by the code; the names never change. */
public enum ProblemCode {
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Not signed in"),
    BAD_CREDENTIALS(HttpStatus.UNAUTHORIZED, "User name or password is wrong"),
    TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS, "Too many attempts to sign in"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    PASSWORD_CHANGE_REQUIRED(HttpStatus.FORBIDDEN, "Choose a password of your own first"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed for your roles"),
    CSRF_TOKEN_REFUSED(HttpStatus.FORBIDDEN, "The request does not come from the page"),
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request can't be read"),
    INVALID_FIELDS(HttpStatus.BAD_REQUEST, "Some fields are not valid"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No such representation"),
    CONFLICT(HttpStatus.CONFLICT, "Not possible in the present state"),
    CHANGED_MEANWHILE(HttpStatus.PRECONDITION_FAILED, "Someone else changed it meanwhile"),
    VERSION_MISSING(HttpStatus.PRECONDITION_REQUIRED, "The request does not say which version it changes"),
    REQUEST_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
    SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "A service that this needs does not answer");

    private static final String TYPE_PREFIX = "urn:hearth:problem:";

    private final HttpStatus status;
    private final String title;

    ProblemCode(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The general code of a status; for one that has none, that of its class (400 or 500). */
    static ProblemCode ofStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> NOT_SIGNED_IN;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> CHANGED_MEANWHILE;
            case 413 -> REQUEST_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 428 -> VERSION_MISSING;
            case 503 -> SERVICE_UNAVAILABLE;
            default -> status.is4xxClientError() ? INVALID_REQUEST : INTERNAL_ERROR;
        };
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The member {@code code}, such as {@code bad_credentials}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The member {@code type}, such as {@code urn:hearth:problem:bad-credentials}. */
    public URI type() {
        return URI.create(TYPE_PREFIX + code().replace('_', '-'));
    }
}
