package io.quicksizer.web.hardening;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Spring's strict firewall with two additional rules: paths must not percent-encode letters, digits, {@code -} or
 * {@code _} (RFC 3986, section 2.3), so that every address has one spelling; and parameters must not contain U+0000,
 * which database texts can't store.
 */
final class PathFirewall extends StrictHttpFirewall {
    private static final Pattern NEEDLESSLY_ENCODED =
            Pattern.compile("%(2[dDeE]|3[0-9]|[46][1-9a-fA-F]|[57][0-9aA]|5[fF])");

    /** Creates a firewall with all rules. */
    public PathFirewall() {
        setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        setAllowedParameterNames(name -> name.indexOf('\0') < 0);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        if (NEEDLESSLY_ENCODED.matcher(request.getRequestURI()).find()) {
            throw new RequestRejectedException("the path encodes characters that need no encoding");
        }
        return super.getFirewalledRequest(request);
    }
}
