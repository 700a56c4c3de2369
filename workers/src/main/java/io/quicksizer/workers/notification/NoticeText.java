package io.quicksizer.workers.notification;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts of notices in English and German. A text refers to facts in braces; {@code {due|moment}},
 * {@code {days|number}}, {@code {step|word}} and {@code {figures|figures}} format a moment in the reader's time zone, a
 * number, a translated term, and figures of a report: {@code <key> <value> <unit>}, each followed by {@code notable} or
 * not, separated by commas.
 */
public final class NoticeText {
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)(?:\\|(\\w+))?}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;
    private final ResourceBundle steps;
    private final ResourceBundle kpis;
    private final Locale locale;
    private final ZoneId zone;

    private NoticeText(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.texts = ResourceBundle.getBundle("notification.texts", locale, NO_FALLBACK);
        this.steps = ResourceBundle.getBundle("wizard.steps", locale, NO_FALLBACK);
        this.kpis = ResourceBundle.getBundle("kpi.texts", locale, NO_FALLBACK);
    }

    /** Returns the texts for a language and time zone. */
    public static NoticeText of(Locale locale, ZoneId zone) {
        return new NoticeText(locale, zone);
    }

    /** Returns the title, one line. */
    public String title(String kind, Map<String, String> facts) {
        return finished(kind, "subject", facts)
                .orElseGet(() -> filled(kind + ".title", facts))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Returns the details; may be empty or have several lines. */
    public String detail(String kind, Map<String, String> facts) {
        return finished(kind, "text", facts)
                .orElseGet(() -> filled(kind + ".detail", facts))
                .strip();
    }

    /** Returns the finished text of a weekly report that the previous release announced. */
    private static Optional<String> finished(String kind, String fact, Map<String, String> facts) {
        return kind.equals(NoticeKind.REPORT_READY.name()) && !facts.containsKey("week")
                ? Optional.ofNullable(facts.get(fact))
                : Optional.empty();
    }

    /** Returns a text without placeholders; the key itself if it is not found. */
    public String word(String key) {
        return Stream.of(texts, steps, kpis)
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst()
                .orElse(key);
    }

    private String filled(String key, Map<String, String> facts) {
        Matcher named = NAMED.matcher(word(key));
        StringBuilder text = new StringBuilder();
        while (named.find()) {
            String value = facts.getOrDefault(named.group(1), "");
            named.appendReplacement(text, Matcher.quoteReplacement(shown(value, named.group(1), named.group(2))));
        }
        return named.appendTail(text).toString();
    }

    private String shown(String value, String name, String form) {
        if (form == null || value.isEmpty()) {
            return value;
        }
        return switch (form) {
            case "moment" -> moment(value);
            case "number" -> number(value);
            case "figures" -> Stream.of(value.split(", ")).map(this::figure).collect(Collectors.joining(" · "));
            default -> word(name + "." + value);
        };
    }

    private String figure(String value) {
        String[] parts = value.split(" ");
        String shown = word("kpiweek.figure." + parts[0]) + ": "
                + word("figure." + parts[2]).replace("{value}", number(parts[1]));
        return parts.length > 3 ? shown + " (" + word("kpiweek." + parts[3]) + ")" : shown;
    }

    private String moment(String value) {
        try {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(locale)
                    .withZone(zone)
                    .format(Instant.parse(value));
        } catch (DateTimeParseException noMoment) {
            return value;
        }
    }

    private String number(String value) {
        try {
            return new DecimalFormat(",##0.##", DecimalFormatSymbols.getInstance(locale)).format(new BigDecimal(value));
        } catch (NumberFormatException noNumber) {
            return value;
        }
    }
}
