package io.hearth.api.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies to {@code /api} above {@value #MAX_BYTES} bytes, announced or not: a body is read into memory whole.
 * The largest that people write is a segment rule, some kilobytes; a file with a static list may have {@value
 * #MAX_FILE_BYTES} bytes.
 */
@Component
class RequestSizeFilter extends OncePerRequestFilter {

    static final int MAX_BYTES = 256 * 1024;
    /** 100,000 openids of 28 characters, and room for longer ones. */
    static final int MAX_FILE_BYTES = 8 * 1024 * 1024;

    /** As much as WeChat takes of a picture. */
    static final int MAX_PICTURE_BYTES = 10 * 1024 * 1024;

    private static final Map<String, Integer> LARGER = Map.of(
            "/api/segment-lists", MAX_FILE_BYTES,
            "/api/audience-files", MAX_FILE_BYTES,
            "/api/pictures", MAX_PICTURE_BYTES);

    private final ProblemWriter problems;

    RequestSizeFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = most(request.getServletPath());
        if (request.getContentLengthLong() > most) {
            problems.write(response, ProblemCode.REQUEST_TOO_LARGE, RequestTooLargeException.detail(most));
            return;
        }
        chain.doFilter(new LimitedRequest(request, most), response);
    }

    private static int most(String path) {
        return LARGER.entrySet().stream()
                .filter(larger -> path.startsWith(larger.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(MAX_BYTES);
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {

        private final int most;

        LimitedRequest(HttpServletRequest request, int most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), most);
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final int most;
        private long read;

        LimitedStream(ServletInputStream body, int most) {
            this.body = body;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = body.read(buffer, offset, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > most) {
                throw new RequestTooLargeException(most);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
