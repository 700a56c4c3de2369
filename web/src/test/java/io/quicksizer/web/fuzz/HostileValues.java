package io.quicksizer.web.fuzz;

import java.util.List;
import java.util.Random;

/** What somebody would put where a name, a number or an id belongs. */
final class HostileValues {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\u0001\u001B[31m",
            "\r\nSet-Cookie: x=1",
            "\uD800",
            "\uDC00x",
            "\u202Eabc",
            "\uFEFF",
            "\u200B",
            "null",
            "undefined",
            "true",
            "[]",
            "{}",
            "NaN",
            "Infinity",
            "-0",
            "-1",
            "0",
            "1",
            "01",
            "1.5",
            "1,5",
            "1e999999999",
            "1E-999999999",
            "9223372036854775807",
            "9223372036854775808",
            "-2147483649",
            "99999999999999999999",
            "0.0000000000000000000000000001",
            "１２",
            "١٢",
            "=1+1",
            "@SUM(A1)",
            "'; drop table engagement; --",
            "' or 1=1 --",
            "%",
            "_",
            "\\",
            "%00",
            "%zz",
            "%s%n%x",
            "{0}",
            "${7*7}",
            "#{7*7}",
            "<#assign x=1>",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "&lt;",
            "]]>",
            "../../etc/passwd",
            "file:///etc/passwd",
            "http://169.254.169.254/",
            "${jndi:ldap://127.0.0.1:1/x}",
            "00000000-0000-0000-0000-000000000000",
            "not-a-uuid",
            "2026-13-45",
            "9999-12-31",
            "-999999999-01-01",
            "+1000000000-01-01T00:00:00Z",
            "P1Y",
            "PT-9999999999S",
            "😀",
            "é",
            "e\u0301",
            "漢字",
            "ﷺ",
            "admin",
            "planner",
            "approver",
            "approvers",
            "north",
            "M",
            "CUSTOM",
            "N/A",
            "continue",
            "jump",
            "CONTEXT",
            "EXPERT",
            "li-foundation",
            "foundation-types",
            "services[0].days",
            "FREE_TEXT",
            "AS_TYPED",
            "theirs",
            "on",
            "off");

    private HostileValues() {}

    static String text(Random random) {
        return switch (random.nextInt(24)) {
            case 0 -> "x".repeat(1 + random.nextInt(6_000));
            case 1 -> TEXTS.get(random.nextInt(TEXTS.size())).repeat(1 + random.nextInt(60));
            case 2 ->
                random.ints(1 + random.nextInt(12), 0, 0x11_0000)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            case 3 -> Long.toString(random.nextLong());
            case 4 -> Integer.toString(random.nextInt(200) - 50);
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    /** A text with one place changed, cut out or doubled. */
    static String spoilt(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(10));
        String between =
                switch (random.nextInt(4)) {
                    case 0 -> "";
                    case 1 -> text.substring(from, to).repeat(2 + random.nextInt(50));
                    case 2 -> String.valueOf((char) random.nextInt(128));
                    default -> text(random);
                };
        return text.substring(0, from) + between + text.substring(to);
    }
}
