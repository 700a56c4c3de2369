package io.quicksizer.workers.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Figures, dates and hashes as a reader sees them, in the language of the texts. */
final class PrintFormat {
    private static final int SHORT_HASH = 12;

    /**
     * Repeats no group, because each repetition of one takes a frame of the stack, and a text may be all empty lines.
     */
    private static final Pattern MORE_EMPTY_LINES = Pattern.compile("\\n\\h*\\n[\\h\\n]*\\n");

    private final DocumentSettings settings;
    private final DecimalFormat decimals;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;

    PrintFormat(DocumentSettings settings, DocumentTexts texts) {
        Locale language = Locale.forLanguageTag(texts.language());
        this.settings = settings;
        this.decimals = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(language));
        this.decimals.setRoundingMode(RoundingMode.UNNECESSARY);
        this.date = DateTimeFormatter.ofPattern(texts.get("date.pattern"), language);
        this.time = DateTimeFormatter.ofPattern(texts.get("time.pattern"), language);
    }

    Palette palette() {
        return settings.palette();
    }

    /** Days or a percentage: at most two decimals, trailing zeros cut. */
    String decimal(BigDecimal value) {
        return decimals.format(value);
    }

    List<String> decimals(List<BigDecimal> values) {
        return values.stream().map(this::decimal).toList();
    }

    /**
     * The format of the figures of one table: all with as many decimals as the most exact of them needs, so that their
     * separators align.
     */
    Function<BigDecimal, String> aligned(Stream<BigDecimal> values) {
        DecimalFormat aligned = (DecimalFormat) decimals.clone();
        aligned.setMinimumFractionDigits(
                values.mapToInt(value -> value.stripTrailingZeros().scale())
                        .max()
                        .orElse(0));
        return aligned::format;
    }

    String count(int value) {
        return decimals.format(value);
    }

    String date(LocalDate day) {
        return date.format(day);
    }

    /** Minutes in the zone of the settings, which is named. */
    String time(Instant instant) {
        return time.format(instant.atZone(settings.zone())) + " " + zone();
    }

    /** The day in the zone of the settings. */
    String date(Instant instant) {
        return date.format(instant.atZone(settings.zone()));
    }

    static String shortHash(String hash) {
        return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }

    /** Text whose line breaks are all written alike, with one empty line at most; the style sheet keeps them. */
    static String lines(String text) {
        return MORE_EMPTY_LINES.matcher(text.strip().replaceAll("\\R", "\n")).replaceAll("\n\n");
    }

    private String zone() {
        ZoneId zone = settings.zone().normalized();
        if (zone.equals(ZoneOffset.UTC)) {
            return "UTC";
        }
        return zone instanceof ZoneOffset ? "UTC" + zone.getId() : zone.getId();
    }
}
