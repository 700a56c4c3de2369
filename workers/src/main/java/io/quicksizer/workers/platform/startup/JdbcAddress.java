package io.quicksizer.workers.platform.startup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameters of a JDBC URL as PostgreSQL's driver reads them: names and values are decoded, and the last of several
 * with the same name applies.
 *
 * @param parameters effective values by name
 * @param repeated names that occur more than once
 */
record JdbcAddress(Map<String, String> parameters, List<String> repeated) {

    static JdbcAddress of(String url) {
        int question = url.indexOf('?');
        Map<String, String> parameters = new LinkedHashMap<>();
        List<String> repeated = new ArrayList<>();
        String query = question < 0 ? "" : url.substring(question + 1);
        for (String parameter : query.split("&")) {
            int equals = parameter.indexOf('=');
            String name = decoded(equals < 0 ? parameter : parameter.substring(0, equals));
            String value = equals < 0 ? "" : decoded(parameter.substring(equals + 1));
            if (!name.isEmpty() && parameters.put(name, value) != null) {
                repeated.add(name);
            }
        }
        return new JdbcAddress(Map.copyOf(parameters), List.copyOf(repeated));
    }

    boolean has(String name, String value) {
        return value.equals(parameters.get(name));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
