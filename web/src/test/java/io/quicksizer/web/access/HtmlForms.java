package io.quicksizer.web.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of a page with their submit buttons, assigned as a browser assigns them: to the form that a button names,
 * else to the form around it, in the order of the page. The first one is what Enter presses.
 */
final class HtmlForms {
    private static final Pattern TAG =
            Pattern.compile("<(/?)(form|button|input)\\b((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'))?");

    private final Map<String, List<Map<String, String>>> buttons = new LinkedHashMap<>();

    private HtmlForms() {}

    /** The submit buttons by form; a form is named by its id or by its place and action. */
    static Map<String, List<Map<String, String>>> of(String page) {
        HtmlForms forms = new HtmlForms();
        forms.read(page);
        return forms.buttons;
    }

    private void read(String page) {
        String around = "";
        Matcher tag = TAG.matcher(page);
        while (tag.find()) {
            Map<String, String> attributes = attributes(tag.group(3));
            boolean closes = !tag.group(1).isEmpty();
            if (tag.group(2).equalsIgnoreCase("form")) {
                around = closes ? "" : attributes.getOrDefault("id", tag.start() + " " + attributes.get("action"));
            } else if (!closes && submits(tag.group(2), attributes)) {
                String owner = attributes.getOrDefault("form", around);
                buttons.computeIfAbsent(owner, form -> new ArrayList<>()).add(attributes);
            }
        }
    }

    private static boolean submits(String element, Map<String, String> attributes) {
        String type = attributes.getOrDefault("type", element.equalsIgnoreCase("button") ? "submit" : "text");
        return (type.equals("submit") || type.equals("image")) && !attributes.containsKey("disabled");
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            String quoted = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
            attributes.put(attribute.group(1), quoted == null ? "" : quoted);
        }
        return attributes;
    }
}
