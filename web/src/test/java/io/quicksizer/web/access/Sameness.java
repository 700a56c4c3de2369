package io.quicksizer.web.access;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An answer without what differs between any two answers: the time, the correlation, the form token, the address
 * itself.
 */
final class Sameness {
    private static final Set<String> PASSING = Set.of(
            "date", "x-correlation-id", "traceparent", "set-cookie", "content-length", "connection", "keep-alive");

    private Sameness() {}

    static String of(HttpResponse<String> response, String path) {
        String headers = new TreeMap<>(response.headers().map())
                .entrySet().stream()
                        .filter(header -> !PASSING.contains(header.getKey().toLowerCase(Locale.ROOT)))
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .collect(Collectors.joining("\n"));
        String correlation = response.headers().firstValue("X-Correlation-Id").orElse("-");
        String id = path.replaceAll(".*?([0-9a-f]{8}-[0-9a-f-]{27}).*|.*", "$1");
        String text = response.statusCode() + "\n" + headers + "\n\n" + response.body();
        String same = text.replace(correlation, "(correlation)")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"|X-CSRF-TOKEN\":\"[^\"]+\"", "(token)");
        return id.isEmpty() ? same : same.replace(id, "(id)");
    }
}
