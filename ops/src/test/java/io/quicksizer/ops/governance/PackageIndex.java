package io.quicksizer.ops.governance;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The packages of the product with the first sentence of their documentation, as a table of Markdown by module. */
final class PackageIndex {
    private static final Pattern FILE =
            Pattern.compile("(processes|db|workers|web|ops)/src/main/java/(.+)/package-info\\.java");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    /** A package with what it is for. */
    record Entry(String module, String name, String path, String purpose) {}

    private PackageIndex() {}

    static List<Entry> entries() {
        return Checkout.files().stream()
                .map(FILE::matcher)
                .filter(Matcher::matches)
                .map(file -> new Entry(
                        file.group(1),
                        file.group(2).replace('/', '.').replace("io.quicksizer.", ""),
                        file.group(1) + "/src/main/java/" + file.group(2),
                        firstSentence(Checkout.text(file.group()))))
                .sorted(Comparator.comparing(Entry::name))
                .toList();
    }

    static String table() {
        return entries().stream()
                .map(entry -> "| [%s](../%s) | %s |".formatted(entry.name(), entry.path(), entry.purpose()))
                .collect(Collectors.joining("\n", "| package | purpose |\n|---|---|\n", "\n"));
    }

    private static String firstSentence(String source) {
        Matcher comment = COMMENT.matcher(source);
        if (!comment.find()) {
            return "";
        }
        String text = comment.group(1)
                .replaceAll("(?m)^\\s*\\*", "")
                .replaceAll("\\{@(?:code|link|linkplain) ([^}]*)}", "`$1`")
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ")
                .strip();
        return text.replaceFirst("(?<=[^.][.]) .*", "").replace("|", "\\|");
    }
}
