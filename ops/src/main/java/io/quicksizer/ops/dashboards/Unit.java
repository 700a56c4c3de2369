package io.quicksizer.ops.dashboards;

import java.util.Locale;

/** Formatting of values as in Grafana. */
final class Unit {
    private static final double THOUSAND = 1_000;
    private static final double KIBI = 1_024;
    private static final int PERCENT = 100;
    private static final int MINUTE = 60;

    private Unit() {}

    /** Formats a value with its unit, rounded to about three digits. */
    static String format(String unit, double value) {
        return switch (unit) {
            case "percentunit" -> digits(value * PERCENT) + " %";
            case "s" -> seconds(value);
            case "h" -> digits(value) + " h";
            case "bytes" -> scaled(value, KIBI, " B", " KiB", " MiB", " GiB");
            case "reqps" -> digits(value) + " req/s";
            case "ops" -> digits(value) + " ops/s";
            case "cps" -> digits(value) + " /s";
            case "cpm" -> digits(value) + " /min";
            default -> scaled(value, THOUSAND, "", " K", " Mil", " Bil");
        };
    }

    private static String seconds(double value) {
        double size = Math.abs(value);
        if (size > 0 && size < 1) {
            return digits(value * THOUSAND) + " ms";
        }
        return size < MINUTE ? digits(value) + " s" : digits(value / MINUTE) + " min";
    }

    private static String scaled(double value, double base, String... names) {
        double rest = value;
        int name = 0;
        while (Math.abs(rest) >= base && name < names.length - 1) {
            rest /= base;
            name++;
        }
        return digits(rest) + names[name];
    }

    private static String digits(double value) {
        String pattern = Math.abs(value) >= PERCENT || value == Math.rint(value) ? "%.0f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
