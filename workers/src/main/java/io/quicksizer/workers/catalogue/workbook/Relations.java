package io.quicksizer.workers.catalogue.workbook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The relationships between the parts of an archive. */
record Relations(Map<String, byte[]> parts, WorkbookLimits limits) {

    /** @throws WorkbookRefused when the archive lacks the part */
    byte[] part(String name) {
        byte[] content = parts.get(name);
        if (content == null) {
            throw new WorkbookRefused(RefusalPhrase.PART_MISSING, name);
        }
        return content;
    }

    /** The targets of a part's relationships of one type, by relationship id. */
    Map<String, String> of(String source, String typeEnding) {
        String name = nameFor(source);
        Map<String, String> targets = new HashMap<>();
        SafeXml xml = new SafeXml(name, part(name), limits);
        while (xml.advance()) {
            if (xml.atStart("Relationship")
                    && xml.attribute("Type", "")
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(typeEnding)) {
                targets.put(xml.attribute("Id", ""), resolved(source, xml.attribute("Target", "")));
            }
        }
        return targets;
    }

    /** The name of the part with the relationships of a part. */
    static String nameFor(String source) {
        int slash = source.lastIndexOf('/') + 1;
        return source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
    }

    /** The part that a relationship names, from the folder of its source or from the root. */
    private String resolved(String source, String target) {
        String plain = target.replace('\\', '/');
        String path = plain.startsWith("/") ? plain : source.substring(0, source.lastIndexOf('/') + 1) + plain;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        String name = String.join("/", steps).toLowerCase(Locale.ROOT);
        return parts.containsKey(name) ? name : decoded(name);
    }

    /** Without the escapes of addresses, which some programs write and some don't. */
    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noEscape) {
            return name;
        }
    }
}
