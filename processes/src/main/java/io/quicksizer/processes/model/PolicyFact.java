package io.quicksizer.processes.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The facts of a revision that the approval policy can decide on, in the order of its columns. Decision tables, process
 * variables, the form of a policy, its rehearsal and the record of a decision go through this list;
 * docs/how-to/add-an-approval-fact.md names what else a new fact needs.
 */
public enum PolicyFact {
    /** Total of the revision in days. */
    TOTAL_DAYS("Total (days)", Unit.DAYS, "999999.99", 2),
    /** Share of those days that is Custom, 0..1. */
    CUSTOM_SHARE("Custom share (0 to 1)", Unit.PERCENT, "100", 2),
    /** Active years below the catalogue's minimum of days, 0..5. */
    YEARS_BELOW_MINIMUM("Years below minimum (number)", Unit.COUNT, "5", 0),
    /** Whole days from the publication of the catalogue version to the submission. */
    CATALOGUE_AGE_DAYS("Age of the catalogue version (days)", Unit.DAYS, "99999", 0);

    /** Unit in which people type and read a fact. */
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

    /** The fact that a decision table's input names; empty for any other expression. */
    public static Optional<PolicyFact> of(String variable) {
        return Arrays.stream(values())
                .filter(fact -> fact.variable.equals(variable))
                .findFirst();
    }

    /** Name of the process variable, such as {@code totalDays}; also of the fields and texts about it. */
    public String variable() {
        return variable;
    }

    /** Heading of its column in a decision table. */
    public String label() {
        return label;
    }

    /** Unit of {@link #typed}. */
    public Unit unit() {
        return unit;
    }

    /** The highest figure that a rule can name, as it is typed. */
    public BigDecimal most() {
        return most;
    }

    /** Most decimals of a figure that a rule names, as it is typed. */
    public int decimals() {
        return decimals;
    }

    /** The smallest difference between two figures, as they are typed. */
    public BigDecimal step() {
        return BigDecimal.ONE.movePointLeft(decimals);
    }

    /** Returns whether it knows whole numbers only. */
    public boolean isWhole() {
        return decimals + unit.shift == 0;
    }

    /** A figure as people type it: a share in percent. */
    public BigDecimal typed(BigDecimal figure) {
        return plain(figure.movePointRight(unit.shift));
    }

    /** A figure as the policy compares it: a share from 0 to 1. */
    public BigDecimal compared(BigDecimal typed) {
        return plain(typed.movePointLeft(unit.shift));
    }

    /** Returns whether a revision can have the figure. */
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
