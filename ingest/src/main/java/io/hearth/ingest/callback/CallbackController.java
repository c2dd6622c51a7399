package io.hearth.ingest.callback;

import io.hearth.store.wechat.FollowGreetings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where WeChat calls. What is WeChat's is kept, then answered with {@code success} or a greeting; what is the sender's
 * fault is answered with 4xx and a reason, and what is ours with 503, upon which WeChat tries again.
 */
@RestController
@RequestMapping("/wechat/callback")
public final class CallbackController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final CallbackReceiver receiver;
    private final RefusalLog refusals;
    private final int maxBodyBytes;

    public CallbackController(CallbackSettings settings, InboxWriter inbox, FollowGreetings greetings, Clock clock) {
        this.receiver =
                new CallbackReceiver(settings, inbox::keep, new PassiveGreeting(greetings::current, clock), clock);
        this.refusals = new RefusalLog(clock);
        this.maxBodyBytes = settings.maxBodyBytes();
    }

    @GetMapping
    ResponseEntity<String> verify(HttpServletRequest request) {
        return answer(receiver.verify(request.getQueryString()));
    }

    @PostMapping
    ResponseEntity<String> receive(HttpServletRequest request) {
        return answer(read(request));
    }

    /** One byte more than allowed is read, and never the rest. */
    private Reply read(HttpServletRequest request) {
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(maxBodyBytes + 1);
        } catch (IOException e) {
            return Reply.malformed("the body broke off");
        }
        if (body.length > maxBodyBytes) {
            return Reply.tooLarge("the body has more than " + maxBodyBytes + " bytes");
        }
        if (body.length == 0) {
            return Reply.malformed("the body is empty");
        }
        return receiver.receive(request.getQueryString(), body);
    }

    private ResponseEntity<String> answer(Reply reply) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(reply.status()).contentType(TEXT).header("X-Content-Type-Options", "nosniff");
        if (reply.status() != 200) {
            refusals.count(reply);
            // Whoever is refused does not keep a connection for which others may wait.
            answer.header(HttpHeaders.CONNECTION, "close");
        }
        return answer.body(reply.text());
    }
}
