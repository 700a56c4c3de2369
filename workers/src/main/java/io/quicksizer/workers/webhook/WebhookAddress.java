package io.quicksizer.workers.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * The rule for addresses of webhooks: https, a host, the standard port, and nothing that only looks like an address.
 */
final class WebhookAddress {
    private static final int LONGEST = 2000;
    private static final int HTTPS = 443;

    private WebhookAddress() {}

    /** The address, if it may be called; what its host resolves to is checked for each call. */
    static Optional<URI> of(String text, WebhookSettings settings) {
        try {
            URI address = new URI(text.strip());
            return Optional.of(address).filter(uri -> text.length() <= LONGEST && isAllowed(uri, settings));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isAllowed(URI address, WebhookSettings settings) {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null || address.getFragment() != null) {
            return false;
        }
        if (settings.allows(host)) {
            return "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        }
        return "https".equals(address.getScheme()) && (address.getPort() == -1 || address.getPort() == HTTPS);
    }
}
