package io.quicksizer.workers.explain;

import io.quicksizer.workers.sizing.Size;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifier of a figure that can be explained. Its text form is part of URLs. */
public sealed interface Figure {

    /** Returns the name of the figure in a URL, such as {@code line.data-platform.year.2}. */
    String text();

    /** All days of a sizing. */
    record Total() implements Figure {
        @Override
        public String text() {
            return "total";
        }
    }

    /**
     * All days of a contract year.
     *
     * @param year from 1
     */
    record Year(int year) implements Figure {
        @Override
        public String text() {
            return "total.year." + year;
        }
    }

    /** The days of a line item. */
    record Line(String lineItem) implements Figure {
        @Override
        public String text() {
            return "line." + lineItem;
        }
    }

    /**
     * The days of a line item in a contract year.
     *
     * @param year from 1
     */
    record LineYear(String lineItem, int year) implements Figure {
        @Override
        public String text() {
            return "line." + lineItem + ".year." + year;
        }
    }

    /** The days of a catalogue service inside a line item. */
    record LineService(String lineItem, String service) implements Figure {
        @Override
        public String text() {
            return "line." + lineItem + ".service." + service;
        }
    }

    /**
     * The days of a free-text service, which has no key.
     *
     * @param row position among the line item's services, from 1
     */
    record LineRow(String lineItem, int row) implements Figure {
        @Override
        public String text() {
            return "line." + lineItem + ".row." + row;
        }
    }

    /**
     * The days of a scenario of the catalogue.
     *
     * @param size S, M, L or Custom
     */
    record Scenario(String scenario, Size size) implements Figure {
        @Override
        public String text() {
            return "scenario." + scenario + "." + size.name();
        }
    }

    /**
     * The days of a service in a scenario of the catalogue.
     *
     * @param size S, M, L or Custom
     */
    record ScenarioService(String scenario, Size size, String service) implements Figure {
        @Override
        public String text() {
            return "scenario." + scenario + "." + size.name() + ".service." + service;
        }
    }

    /** Parses the name of a figure; empty if the text isn't one. */
    static Optional<Figure> parse(String text) {
        if (text.equals("total")) {
            return Optional.of(new Total());
        }
        Matcher total = Names.TOTAL.matcher(text);
        if (total.matches()) {
            return Optional.of(new Year(Integer.parseInt(total.group("year"))));
        }
        Matcher line = Names.LINE.matcher(text);
        if (line.matches()) {
            return Optional.of(line(line));
        }
        Matcher scenario = Names.SCENARIO.matcher(text);
        return scenario.matches() ? Optional.of(scenario(scenario)) : Optional.empty();
    }

    private static Figure line(Matcher found) {
        String key = found.group("key");
        if (found.group("year") != null) {
            return new LineYear(key, Integer.parseInt(found.group("year")));
        }
        if (found.group("row") != null) {
            return new LineRow(key, Integer.parseInt(found.group("row")));
        }
        return found.group("service") == null ? new Line(key) : new LineService(key, found.group("service"));
    }

    private static Figure scenario(Matcher found) {
        Size size = Size.valueOf(found.group("size"));
        String service = found.group("service");
        return service == null
                ? new Scenario(found.group("key"), size)
                : new ScenarioService(found.group("key"), size, service);
    }

    /** Patterns of the names of figures. */
    final class Names {
        private static final Pattern TOTAL = Pattern.compile("total\\.year\\.(?<year>[1-5])");
        private static final Pattern LINE = Pattern.compile("line\\.(?<key>\\S{1,200}?)"
                + "(?:\\.year\\.(?<year>[1-5])|\\.row\\.(?<row>[1-9][0-9]{0,2})|\\.service\\.(?<service>\\S{1,200}))?");
        private static final Pattern SCENARIO = Pattern.compile(
                "scenario\\.(?<key>\\S{1,200}?)\\.(?<size>S|M|L|CUSTOM)(?:\\.service\\.(?<service>\\S{1,200}))?");

        private Names() {}
    }
}
