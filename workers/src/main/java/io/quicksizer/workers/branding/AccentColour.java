package io.quicksizer.workers.branding;

import io.quicksizer.workers.sizing.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Colour of headings and bars. It is printed on white, so it needs the contrast that WCAG 2.2 AA requires for text. */
final class AccentColour {
    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");
    private static final BigDecimal LEAST_CONTRAST = new BigDecimal("4.5");
    private static final double LINEAR_BELOW = 0.04045;
    private static final double LINEAR_SLOPE = 12.92;

    private AccentColour() {}

    /** Returns the canonical form in which the colour is stored. */
    static String of(String entered) {
        return entered.strip().toLowerCase(Locale.ROOT);
    }

    static Optional<Problem> problem(String field, String entered) {
        String colour = of(entered);
        if (!HEX.matcher(colour).matches()) {
            return Optional.of(Problem.of(field, BrandingProblem.ACCENT_UNREADABLE));
        }
        BigDecimal contrast = contrastOnWhite(Integer.parseInt(colour.substring(1), 16));
        return contrast.compareTo(LEAST_CONTRAST) < 0
                ? Optional.of(Problem.of(field, BrandingProblem.ACCENT_TOO_PALE, contrast, LEAST_CONTRAST))
                : Optional.empty();
    }

    /**
     * Returns the contrast with white by WCAG 2.2, rounded down to tenths so that a value below the minimum is never
     * shown as sufficient.
     */
    static BigDecimal contrastOnWhite(int rgb) {
        double luminance =
                0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
        return BigDecimal.valueOf(1.05 / (luminance + 0.05)).setScale(1, RoundingMode.DOWN);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= LINEAR_BELOW ? share / LINEAR_SLOPE : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
