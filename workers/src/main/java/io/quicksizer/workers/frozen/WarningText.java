package io.quicksizer.workers.frozen;

import io.quicksizer.workers.sizing.WarningCode;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Translation of frozen warnings, which are stored in English with a code. */
public final class WarningText {
    private static final String BUNDLE = "wizard.steps";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,10})?");

    private WarningText() {}

    /** Returns the warning in this language, or the stored English sentence if there is no translation. */
    public static String of(FrozenSizing.Warning warning, Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = "warning." + warning.code();
        return texts.containsKey(key)
                ? arguments(warning)
                        .map(arguments -> filled(texts.getString(key), arguments, language))
                        .orElse(warning.message())
                : warning.message();
    }

    private static Optional<List<String>> arguments(FrozenSizing.Warning warning) {
        return Stream.of(WarningCode.values())
                .filter(code -> code.key().equals(warning.code()))
                .findFirst()
                .flatMap(code -> code.argumentsIn(warning.message()));
    }

    private static String filled(String pattern, List<String> arguments, Locale language) {
        String text = pattern;
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", number(arguments.get(i), language));
        }
        return text;
    }

    private static String number(String argument, Locale language) {
        return NUMBER.matcher(argument).matches()
                ? new DecimalFormat(",##0.##########", DecimalFormatSymbols.getInstance(language))
                        .format(new BigDecimal(argument))
                : argument;
    }
}
