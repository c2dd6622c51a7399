package io.hearth.ingest.callback;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Semaphore;

/**
 * Lets so many callbacks in at once, and refuses the others before anything is done for them: a refusal that costs as much
 * as an acknowledgement would make everybody late. It ends the connection too, so that a place among the server's
 * connections goes to somebody who waits for one and not to somebody who was told to come again. Safe for use by several
 * threads.
 */
public final class CallbackGate implements Filter {

    private final Semaphore places;
    private final RefusalLog refusals;

    /** @param places how many callbacks may be inside at once, from their first byte to their answer */
    public CallbackGate(int places, Clock clock) {
        this.places = new Semaphore(places);
        this.refusals = new RefusalLog(clock);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean callback =
                request instanceof HttpServletRequest http && http.getMethod().equals("POST");
        if (!callback) {
            chain.doFilter(request, response);
        } else if (places.tryAcquire()) {
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        } else {
            refuse((HttpServletResponse) response);
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        Reply reply = Reply.TOO_MANY;
        refusals.count(reply);
        byte[] text = reply.text().getBytes(StandardCharsets.US_ASCII);
        response.setStatus(reply.status());
        response.setContentType("text/plain");
        response.setContentLength(text.length);
        response.setHeader("Connection", "close");
        response.getOutputStream().write(text);
    }
}
