package io.hearth.ingest.callback;

import io.hearth.ingest.callback.CallbackOpener.Opened;
import io.hearth.ingest.callback.CallbackOpener.Query;
import io.hearth.store.postgres.Transactions;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where WeChat calls. Everything that is signed is kept, then answered with {@code success}; what is the sender's fault
 * is answered with 4xx, and what is ours with 503, upon which WeChat tries again.
 */
@RestController
@RequestMapping("/wechat/callback")
public final class CallbackController {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackController.class);

    private final CallbackOpener opener;
    private final CallbackReceiver receiver;
    private final int maxBodyBytes;

    public CallbackController(CallbackSettings settings, DataSource dataSource) {
        this.opener = new PlainOpener(settings.token());
        this.receiver = new CallbackReceiver(new Transactions(dataSource));
        this.maxBodyBytes = settings.maxBodyBytes();
    }

    @GetMapping
    ResponseEntity<String> verify(
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(defaultValue = "") String timestamp,
            @RequestParam(defaultValue = "") String nonce,
            @RequestParam(defaultValue = "") String echostr) {
        if (!opener.isVerified(new Query(signature, timestamp, nonce))) {
            return answer(HttpStatus.FORBIDDEN, "the signature is wrong");
        }
        return answer(HttpStatus.OK, echostr);
    }

    @PostMapping
    ResponseEntity<String> receive(
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(defaultValue = "") String timestamp,
            @RequestParam(defaultValue = "") String nonce,
            HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(maxBodyBytes + 1);
        if (body.length > maxBodyBytes) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, "the body has more than " + maxBodyBytes + " bytes");
        }
        if (body.length == 0) {
            return answer(HttpStatus.BAD_REQUEST, "the body is empty");
        }
        Opened opened = opener.open(new Query(signature, timestamp, nonce), body);
        if (opened instanceof Opened.Refused refused) {
            return answer(HttpStatus.FORBIDDEN, refused.reason());
        }
        return keep(((Opened.Body) opened).message());
    }

    private ResponseEntity<String> keep(byte[] message) {
        try {
            receiver.receive(message);
            return answer(HttpStatus.OK, "success");
        } catch (SQLException e) {
            LOG.warn("a callback could not be kept and was not acknowledged: {}", e.getMessage());
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "not kept, try again");
        }
    }

    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_PLAIN)
                .header("X-Content-Type-Options", "nosniff")
                .body(text);
    }
}
