package io.quicksizer.web.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Resolver of client addresses. {@code X-Forwarded-For} is used only as far as trusted proxies wrote it: the last
 * address that is not a trusted proxy. The header is ignored in requests that don't come from a trusted proxy.
 */
@Component
class ClientAddress {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    private static final int NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    private final List<IpAddressMatcher> proxies;

    ClientAddress(LimitProperties limits) {
        this.proxies =
                limits.trustedProxies().stream().map(IpAddressMatcher::new).toList();
    }

    /**
     * Returns the address to which limits apply; for IPv6 the /64 network, because a single site controls all of it.
     */
    String of(HttpServletRequest request) {
        return network(hop(request));
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? InetAddress.getByAddress(Arrays.copyOf(
                                            Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES), IPV6_BYTES))
                                    .getHostAddress()
                            + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException malformed) {
            return address;
        }
    }

    private String hop(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        List<String> hops = hops(request);
        for (String hop : hops.reversed()) {
            if (!isTrusted(address) || !ADDRESS.matcher(hop).matches()) {
                return address;
            }
            address = hop;
        }
        return address;
    }

    private static List<String> hops(HttpServletRequest request) {
        return Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
    }

    private boolean isTrusted(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }
}
