package io.quicksizer.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** The address is that of the last one who is not a trusted proxy; a header by anybody else says nothing. */
class ClientAddressTest {

    @ParameterizedTest(name = "from {1} with {2}, trusting {0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                             | 198.51.100.7 |                                   | 198.51.100.7
                             | 198.51.100.7 | 203.0.113.9                       | 198.51.100.7
        10.0.0.0/8           | 198.51.100.7 | 203.0.113.9                       | 198.51.100.7
        10.0.0.0/8           | 10.1.2.3     |                                   | 10.1.2.3
        10.0.0.0/8           | 10.1.2.3     | 203.0.113.9                       | 203.0.113.9
        10.0.0.0/8           | 10.1.2.3     | 192.0.2.1, 203.0.113.9            | 203.0.113.9
        10.0.0.0/8           | 10.1.2.3     | 192.0.2.1, 203.0.113.9, 10.9.9.9  | 203.0.113.9
        10.0.0.0/8,fd00::/8  | fd00::1      | 2001:db8::5                       | 2001:db8:0:0:0:0:0:0/64
        10.0.0.1             | 10.0.0.2     | 203.0.113.9                       | 10.0.0.2
        10.0.0.0/8           | 10.1.2.3     | nonsense                          | 10.1.2.3
        10.0.0.0/8           | 10.1.2.3     | 203.0.113.9, <script>             | 10.1.2.3
        10.0.0.0/8           | 10.1.2.3     | evil.example.org                  | 10.1.2.3
        """)
    void the_address_is(String trusted, String from, String forwarded, String address) {
        List<String> proxies = trusted == null ? List.of() : Arrays.asList(trusted.split(","));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        if (forwarded != null) {
            request.addHeader("X-Forwarded-For", forwarded);
        }

        assertThat(new ClientAddress(RateLimitsTest.properties(proxies)).of(request))
                .isEqualTo(address);
    }
}
