package io.quicksizer.processes.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Facts of a revision that the approval policy can decide on, in the order of its columns. Decision tables, process
 * variables, the form of a policy, its rehearsal and stored decisions are derived from this list;
 * docs/how-to/add-an-approval-fact.md lists what else a new fact needs.
 */
public enum PolicyFact {
    /** Total days of the revision. */
    TOTAL_DAYS("Total (days)", Unit.DAYS, "999999.99", 2),
    /** Share of those days that is Custom, 0..1. */
    CUSTOM_SHARE("Custom share (0 to 1)", Unit.PERCENT, "100", 2),
    /** Active years below the catalogue's minimum of days, 0..5. */
    YEARS_BELOW_MINIMUM("Years below minimum (number)", Unit.COUNT, "5", 0),
    /** Whole days from the publication of the catalogue version to the submission. */
    CATALOGUE_AGE_DAYS("Age of the catalogue version (days)", Unit.DAYS, "99999", 0);

    /** Unit in which people enter and read a fact. */
    public enum Unit {
        DAYS(0),
        PERCENT(2),
        COUNT(0);

        private final int shift;

        Unit(int shift) {
            this.shift = shift;
        }
    }

    private final String variable;
    private final String label;
    private final Unit unit;
    private final BigDecimal most;
    private final int decimals;

    PolicyFact(String label, Unit unit, String most, int decimals) {
        this.variable = camelCase(name());
        this.label = label;
        this.unit = unit;
        this.most = new BigDecimal(most);
        this.decimals = decimals;
    }

    /** Returns the fact for the input expression of a decision table; empty for any other expression. */
    public static Optional<PolicyFact> of(String variable) {
        return Arrays.stream(values())
                .filter(fact -> fact.variable.equals(variable))
                .findFirst();
    }

    /** Returns the name of the process variable, such as {@code totalDays}; also used for fields and texts. */
    public String variable() {
        return variable;
    }

    /** Returns the heading of its column in a decision table. */
    public String label() {
        return label;
    }

    /** Returns the unit of {@link #typed}. */
    public Unit unit() {
        return unit;
    }

    /** Returns the highest figure of a rule, as entered. */
    public BigDecimal most() {
        return most;
    }

    /** Returns the maximum number of decimals of a figure of a rule, as entered. */
    public int decimals() {
        return decimals;
    }

    /** Returns the smallest difference between two figures, as entered. */
    public BigDecimal step() {
        return BigDecimal.ONE.movePointLeft(decimals);
    }

    /** Returns whether its figures are whole numbers. */
    public boolean isWhole() {
        return decimals + unit.shift == 0;
    }

    /** Converts a figure to the form in which people enter it: a share becomes a percentage. */
    public BigDecimal typed(BigDecimal figure) {
        return plain(figure.movePointRight(unit.shift));
    }

    /** Converts an entered figure to the form that the policy compares: a percentage becomes a share from 0 to 1. */
    public BigDecimal compared(BigDecimal typed) {
        return plain(typed.movePointLeft(unit.shift));
    }

    /** Returns whether the figure is possible for a revision. */
    boolean allows(BigDecimal figure) {
        return figure.signum() >= 0 && (unit != Unit.PERCENT || figure.compareTo(BigDecimal.ONE) <= 0);
    }

    private static String camelCase(String name) {
        StringBuilder camelCase = new StringBuilder(name.toLowerCase(Locale.ROOT));
        for (int at = camelCase.indexOf("_"); at >= 0; at = camelCase.indexOf("_")) {
            camelCase.deleteCharAt(at).setCharAt(at, Character.toUpperCase(camelCase.charAt(at)));
        }
        return camelCase.toString();
    }

    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
