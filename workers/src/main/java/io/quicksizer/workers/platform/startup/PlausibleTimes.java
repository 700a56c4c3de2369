package io.quicksizer.workers.platform.startup;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.convert.DurationStyle;

/** Requirement that durations that serve security are within their ranges. */
public final class PlausibleTimes implements Requirement {
    private final List<Range> ranges;

    /** @param ranges permitted range of each setting */
    public PlausibleTimes(List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /**
     * Permitted range of a duration.
     *
     * @param setting property of type duration
     * @param least inclusive
     * @param most inclusive
     */
    public record Range(String setting, Duration least, Duration most) {}

    @Override
    public List<Unmet> unmet(Setup setup) {
        return ranges.stream().flatMap(range -> outside(setup, range)).toList();
    }

    private static Stream<Unmet> outside(Setup setup, Range range) {
        return setup
                .text(range.setting())
                .filter(value -> !isWithin(value, range))
                .map(value -> new Unmet(
                        setup.called(range.setting()) + " is " + value + ", which is outside the safe range.",
                        "Set it to at least " + words(range.least()) + " and at most " + words(range.most()) + "."))
                .stream();
    }

    private static boolean isWithin(String value, Range range) {
        try {
            Duration duration = value.matches("\\d+")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : DurationStyle.detectAndParse(value);
            return duration.compareTo(range.least()) >= 0 && duration.compareTo(range.most()) <= 0;
        } catch (RuntimeException unusable) {
            return true; // an invalid value is reported elsewhere
        }
    }

    private static String words(Duration duration) {
        return duration.toHours() > 0 ? duration.toHours() + "h" : duration.toSeconds() + "s";
    }
}
