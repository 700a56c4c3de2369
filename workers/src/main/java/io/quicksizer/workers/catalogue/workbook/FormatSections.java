package io.quicksizer.workers.catalogue.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sections of a number format: they may state for which numbers they are, else positive, negative and zero are
 * shown differently.
 *
 * @param sections at least one
 */
record FormatSections(List<String> sections) {
    private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=)\\s*(-?[0-9.]{1,20})\\]");

    /** Splits a format at its semicolons; those with an odd number of quotation marks behind them are quoted. */
    static FormatSections of(String code) {
        List<String> sections = new ArrayList<>();
        long quotes = code.chars().filter(sign -> sign == '"').count();
        int begin = 0;
        for (int at = 0; at < code.length(); at++) {
            quotes -= code.charAt(at) == '"' ? 1 : 0;
            if (code.charAt(at) == ';' && quotes % 2 == 0) {
                sections.add(code.substring(begin, at));
                begin = at + 1;
            }
        }
        sections.add(code.substring(begin));
        return new FormatSections(List.copyOf(sections));
    }

    /** The section that shows this number. */
    String shown(BigDecimal number) {
        boolean stated = sections.stream().limit(2).anyMatch(FormatSections::states);
        if (sections.size() > 1 && stated) {
            return byCondition(number);
        }
        if (number.signum() < 0 && sections.size() > 1) {
            return sections.get(1);
        }
        return number.signum() == 0 && sections.size() > 2 ? sections.get(2) : sections.getFirst();
    }

    private String byCondition(BigDecimal number) {
        if (meets(sections.getFirst(), number, number.signum() > 0)) {
            return sections.getFirst();
        }
        boolean second = sections.size() == 2 || meets(sections.get(1), number, number.signum() < 0);
        return sections.get(second ? 1 : 2);
    }

    private static boolean meets(String section, BigDecimal number, boolean unstated) {
        return states(section) ? holds(section, number) : unstated;
    }

    private static boolean states(String section) {
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
