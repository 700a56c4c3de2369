package io.quicksizer.web.hardening;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Spring's strict firewall, and two rules more: a path writes letters, digits, {@code -} and {@code _} as they are (RFC
 * 3986, section 2.3), so every address has one spelling; and no parameter carries the one character that a database
 * text cannot hold.
 */
final class PathFirewall extends StrictHttpFirewall {
    private static final Pattern NEEDLESSLY_ENCODED =
            Pattern.compile("%(2[dDeE]|3[0-9]|[46][1-9a-fA-F]|[57][0-9aA]|5[fF])");

    /** The firewall with all rules. */
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
