package io.quicksizer.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Calls that present a program's token, by the path that the dispatcher matches. */
class ServiceTokenFilterTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/engagements, Bearer qst_x, true",
        "/%61pi/v1/engagements, Bearer qst_x, true",
        "/api;a=b/v1/engagements, Bearer qst_x, true",
        "/apis/v1, Bearer qst_x, false",
        "/engagements, Bearer qst_x, false",
        "/api/v1/engagements, Bearer eyJ, false"
    })
    void a_call_is_known_by_the_parsed_path(String path, String authorization, boolean matches) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Authorization", authorization);

        assertThat(ServiceTokenFilter.calls().matches(request)).isEqualTo(matches);
    }
}
