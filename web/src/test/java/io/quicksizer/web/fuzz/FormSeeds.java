package io.quicksizer.web.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of all pages that a person finds by following links, and hostile ways to send them. */
final class FormSeeds {
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");
    private static final Pattern FORM = Pattern.compile("(?s)<form([^>]*)>(.*?)</form>");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern FIELD =
            Pattern.compile("(?s)<(?:input|select|textarea|button)\\b[^>]*?\\bname=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("/(sign-out|assets|api|actuator|sign-in).*");
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+|=[^&]*");
    private static final List<String> ROWS = List.of(
            "lines[9999].size", "lines", "services[0].days", "services", "groups[1].selected", "rules[0].when", "page");
    private static final int MOST_PAGES = 120;
    private static final int MOST_OF_A_KIND = 3;

    /** A form; of its buttons only one is pressed at a time. */
    private record Form(
            String path, boolean sent, Map<String, String> fields, List<Map.Entry<String, String>> buttons) {}

    private final Session session;
    private final List<Form> forms = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();

    FormSeeds(Session session, List<String> entrances) {
        this.session = session;
        Deque<String> open = new ArrayDeque<>(entrances);
        Set<String> seen = new LinkedHashSet<>(entrances);
        Map<String, Integer> kinds = new HashMap<>();
        while (!open.isEmpty() && pages.size() < MOST_PAGES) {
            String path = open.pop();
            if (kinds.merge(NUMBER.matcher(path).replaceAll("#"), 1, Integer::sum) > MOST_OF_A_KIND) {
                continue;
            }
            String page = session.page(path);
            if (!page.isEmpty()) {
                pages.add(path);
                readForms(path, page);
                LINK.matcher(page)
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(link -> !ELSEWHERE.matcher(link).matches())
                        .filter(seen::add)
                        .forEach(open::add);
            }
        }
    }

    int size() {
        return forms.size();
    }

    int pages() {
        return pages.size();
    }

    FuzzCall call(Random random) {
        if (forms.isEmpty() || random.nextInt(5) == 0) {
            String path = pages.get(random.nextInt(pages.size()));
            return new FuzzCall(session.who(), "GET", mutatedQuery(path, random), headers(random, false), new byte[0]);
        }
        Form form = forms.get(random.nextInt(forms.size()));
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        if (!form.buttons().isEmpty()) {
            Map.Entry<String, String> pressed =
                    form.buttons().get(random.nextInt(form.buttons().size()));
            fields.put(pressed.getKey(), random.nextInt(4) == 0 ? HostileValues.text(random) : pressed.getValue());
        }
        String body = encoded(mutated(fields, random));
        String path = random.nextInt(12) == 0 ? mutatedPath(form.path(), random) : form.path();
        return form.sent()
                ? new FuzzCall(
                        session.who(),
                        "POST",
                        path,
                        headers(random, true),
                        (body + "&_csrf=" + encode(session.token())).getBytes(StandardCharsets.UTF_8))
                : new FuzzCall(
                        session.who(),
                        "GET",
                        path + (path.contains("?") ? "&" : "?") + body,
                        headers(random, false),
                        new byte[0]);
    }

    private void readForms(String page, String html) {
        Matcher found = FORM.matcher(html);
        while (found.find()) {
            Matcher action = ACTION.matcher(found.group(1));
            String path = action.find() ? action.group(1).replace("&amp;", "&") : page;
            Map<String, String> fields = new LinkedHashMap<>();
            List<Map.Entry<String, String>> buttons = new ArrayList<>();
            FIELD.matcher(found.group(2)).results().forEach(field -> {
                Matcher value = VALUE.matcher(field.group());
                String given = value.find() ? value.group(1) : "";
                if (field.group().startsWith("<button")) {
                    buttons.add(Map.entry(field.group(1), given));
                } else {
                    fields.putIfAbsent(field.group(1), given);
                }
            });
            fields.remove("_csrf");
            if (path.startsWith("/") && !ELSEWHERE.matcher(path).matches()) {
                forms.add(new Form(path, found.group(1).contains("method=\"post\""), fields, buttons));
            }
        }
    }

    private static List<Map.Entry<String, String>> mutated(Map<String, String> fields, Random random) {
        List<Map.Entry<String, String>> sent = new ArrayList<>(fields.entrySet());
        for (int change = random.nextInt(4); change >= 0 && !sent.isEmpty(); change--) {
            int at = random.nextInt(sent.size());
            Map.Entry<String, String> field = sent.get(at);
            switch (random.nextInt(10)) {
                case 0 -> sent.remove(at);
                case 1 -> sent.add(Map.entry(field.getKey(), HostileValues.text(random)));
                case 2 -> sent.set(at, Map.entry(HostileValues.spoilt(field.getKey(), random), field.getValue()));
                case 3 -> sent.add(Map.entry(ROWS.get(random.nextInt(ROWS.size())), HostileValues.text(random)));
                case 4 -> sent.set(at, Map.entry(field.getKey(), HostileValues.spoilt(field.getValue(), random)));
                default -> sent.set(at, Map.entry(field.getKey(), HostileValues.text(random)));
            }
        }
        return sent;
    }

    private static String mutatedPath(String path, Random random) {
        String[] segments = path.split("/", -1);
        segments[random.nextInt(segments.length)] = encode(HostileValues.text(random));
        return "/" + String.join("/", segments).replaceFirst("^/+", "");
    }

    private static String mutatedQuery(String path, Random random) {
        int question = path.indexOf('?');
        if (question < 0) {
            return random.nextBoolean() ? mutatedPath(path, random) : path + "?q=" + encode(HostileValues.text(random));
        }
        String[] parameters = path.substring(question + 1).split("&", -1);
        int at = random.nextInt(parameters.length);
        parameters[at] = parameters[at].replaceFirst("=.*", "") + "=" + encode(HostileValues.text(random));
        return path.substring(0, question + 1) + String.join("&", parameters);
    }

    private List<String> headers(Random random, boolean form) {
        List<String> headers = new ArrayList<>(List.of("Accept: text/html", session.cookie()));
        if (form) {
            headers.add("Content-Type: application/x-www-form-urlencoded");
        }
        if (random.nextInt(3) == 0) {
            headers.add("HX-Request: true");
        }
        if (random.nextInt(3) == 0) {
            headers.add("Accept-Language: de");
        }
        if (random.nextInt(20) == 0) {
            headers.set(1, headers.get(1) + "QUICKSIZER_LANGUAGE=" + encode(HostileValues.text(random)));
        }
        return headers;
    }

    private static String encoded(List<Map.Entry<String, String>> fields) {
        return String.join(
                "&",
                fields.stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .toList());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
