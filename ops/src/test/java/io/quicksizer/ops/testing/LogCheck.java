package io.quicksizer.ops.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Search for people and secrets in logs. */
public final class LogCheck {
    /** Never in any log, whoever writes it. */
    private static final Map<String, Pattern> SECRETS = Map.of(
            "credentials of HTTP basic", Pattern.compile("\\b[Bb]asic (?![a-z]+\\b)[A-Za-z0-9+/]{8,}=*"),
            "a bearer token", Pattern.compile("(?i)\\bbearer [A-Za-z0-9._~+/-]{16,}"),
            "a JSON web token", Pattern.compile("\\beyJ[\\w-]{10,}\\.[\\w-]{10,}"),
            "a session cookie", Pattern.compile("\\bQUICKSIZER=[\\w-]{8,}"),
            "a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"));

    /** Never in the logs of the product. */
    private static final Map<String, Pattern> PEOPLE = Map.of(
            "a mail address", Pattern.compile("[\\w.+-]+@[\\w-]+\\.[a-z]{2,}"),
            "the name of a person",
                    Pattern.compile(
                            "(Ada Admin|Paula Planner|Pete Planner|Lena Lead|Anna Approver|Alex Approver|Vera Viewer)"),
            "the user name of a person", Pattern.compile("(?<![\\w.-])(planner2?|approver2?|viewer)(?![\\w.-])"));

    /** Logs of the product: of a single node, of one of several, and of the portal beside an identity provider. */
    private static final Pattern OURS = Pattern.compile("(web|workers|portal)(-\\d+)?\\.log");

    private LogCheck() {}

    /**
     * Returns the lines that name a person or a secret, each with its file and the finding; empty when there are none.
     *
     * @param logs a log, or a folder of logs
     */
    public static List<String> findings(Path logs) throws IOException {
        return findings(logs, List.of());
    }

    /**
     * Also returns the lines with a secret of the run.
     *
     * @param logs a log, or a folder of logs
     * @param secrets as they were set, none of them empty
     */
    public static List<String> findings(Path logs, Collection<String> secrets) throws IOException {
        List<String> findings = new ArrayList<>();
        try (Stream<Path> files = Files.walk(logs, 1)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                find(name, text, SECRETS, findings);
                for (String secret : secrets) {
                    find(name, text, Map.of("a secret of the run", Pattern.compile(Pattern.quote(secret))), findings);
                }
                if (OURS.matcher(name).matches()) {
                    find(name, text, PEOPLE, findings);
                }
            }
        }
        return findings;
    }

    private static void find(String file, String text, Map<String, Pattern> patterns, List<String> findings) {
        patterns.forEach((what, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                findings.add(file + " has " + what + ": " + line(text, matcher.start()));
            }
        });
    }

    private static String line(String text, int at) {
        int begin = text.lastIndexOf('\n', at) + 1;
        int end = text.indexOf('\n', at);
        return text.substring(begin, end < 0 ? text.length() : end);
    }
}
