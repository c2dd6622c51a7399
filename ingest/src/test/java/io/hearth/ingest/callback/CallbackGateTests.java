package io.hearth.ingest.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CallbackGateTests {

    private final CallbackGate gate = new CallbackGate(1, Clock.systemUTC());
    private final List<String> inside = new ArrayList<>();

    @Test
    void whoFindsNoPlaceIsRefusedUnreadAndGivesUpTheConnection() throws Exception {
        List<MockHttpServletResponse> meanwhile = new ArrayList<>();
        pass("POST", (request, response) -> meanwhile.add(pass("POST", noted())));
        assertThat(inside).as("nothing was done for it").isEmpty();
        assertThat(meanwhile).singleElement().satisfies(refusal -> {
            assertThat(refusal.getStatus()).isEqualTo(503);
            assertThat(refusal.getHeader("Connection")).isEqualTo("close");
            assertThat(refusal.getContentAsString()).contains("try again");
        });
    }

    @Test
    void aPlaceIsFreeAgainHoweverTheOneBeforeEnded() throws Exception {
        assertThatThrownBy(() -> pass("POST", (request, response) -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        MockHttpServletResponse next = pass("POST", noted());
        assertThat(inside).containsExactly("POST");
        assertThat(next.getHeader("Connection")).isNull();
    }

    @Test
    void theConsolesQuestionNeedsNoPlace() throws Exception {
        pass("POST", (request, response) -> pass("GET", noted()));
        assertThat(inside).containsExactly("GET");
    }

    private FilterChain noted() {
        return (request, response) -> inside.add(((MockHttpServletRequest) request).getMethod());
    }

    private MockHttpServletResponse pass(String method, FilterChain chain) throws ServletException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            gate.doFilter(new MockHttpServletRequest(method, "/wechat/callback"), response, chain);
        } catch (java.io.IOException e) {
            throw new ServletException(e);
        }
        return response;
    }
}
