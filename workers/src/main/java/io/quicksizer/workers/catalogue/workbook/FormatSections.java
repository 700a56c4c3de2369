package io.quicksizer.workers.catalogue.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sections of a number format. They may state for which numbers they are, else positive and negative numbers and
 * zero have one each.
 */
record FormatSections(List<String> codes) {
    private static final Pattern SEPARATOR = Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=)\\s*(-?[0-9.]{1,20})\\]");

    static FormatSections of(String code) {
        return new FormatSections(List.of(SEPARATOR.split(code, -1)));
    }

    /** The section that shows this number. */
    String of(BigDecimal number) {
        if (codes.size() > 1 && (hasCondition(codes.get(0)) || hasCondition(codes.get(1)))) {
            return byCondition(number);
        }
        if (number.signum() < 0 && codes.size() > 1) {
            return codes.get(1);
        }
        return number.signum() == 0 && codes.size() > 2 ? codes.get(2) : codes.getFirst();
    }

    private String byCondition(BigDecimal number) {
        String first = codes.get(0);
        String second = codes.get(1);
        if (hasCondition(first) ? holds(first, number) : number.signum() > 0) {
            return first;
        }
        if (codes.size() == 2 || (hasCondition(second) ? holds(second, number) : number.signum() < 0)) {
            return second;
        }
        return codes.get(2);
    }

    private static boolean hasCondition(String section) {
        return CONDITION.matcher(section).find();
    }

    private static boolean holds(String section, BigDecimal number) {
        Matcher condition = CONDITION.matcher(section);
        if (!condition.find()) {
            return false;
        }
        int order = number.compareTo(Numbers.parse(condition.group(2)).orElse(BigDecimal.ZERO));
        return switch (condition.group(1)) {
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            default -> order != 0;
        };
    }
}
