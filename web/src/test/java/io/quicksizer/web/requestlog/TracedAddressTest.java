package io.quicksizer.web.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TracedAddressTest {
    @Test
    void a_trace_names_the_route_and_never_the_token_of_a_link() {
        ServerRequestObservationContext context = new ServerRequestObservationContext(
                new MockHttpServletRequest("GET", "/decide/abcdefghijklmnopqrstuvwxyz"), new MockHttpServletResponse());
        context.setPathPattern("/decide/{token}");
        TracedAddress convention = new TracedAddress();
        assertThat(convention.getHighCardinalityKeyValues(context).stream()
                        .map(Object::toString)
                        .toList())
                .anyMatch(tag -> tag.contains("/decide/{token}"))
                .noneMatch(tag -> tag.contains("abcdef"));
        assertThat(convention.getLowCardinalityKeyValues(context).toString()).doesNotContain("abcdef");
    }
}
