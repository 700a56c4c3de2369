package io.quicksizer.ops.stack;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The numbers of the ports of this run, which are distinct. */
public final class PortPlan {

    private static final int HIGHEST = 65_535;

    private final Map<Port, Integer> numbers;

    private PortPlan(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    /**
     * Creates a plan from the default ports.
     *
     * @param offset added to every default number
     * @param overrides numbers used without the offset
     * @throws IllegalArgumentException when a number is out of range or used twice; the message says which
     */
    public static PortPlan of(int offset, Map<Port, Integer> overrides) {
        var numbers = Arrays.stream(Port.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        port -> overrides.getOrDefault(port, port.usual() + offset),
                        (one, other) -> one,
                        () -> new EnumMap<Port, Integer>(Port.class)));
        var seen = new HashSet<Integer>();
        numbers.forEach((port, number) -> {
            if (number < 1 || number > HIGHEST) {
                throw new IllegalArgumentException(
                        "Port %s would be %d; choose an offset or number that keeps it between 1 and %d."
                                .formatted(port.id(), number, HIGHEST));
            }
            if (!seen.add(number)) {
                throw new IllegalArgumentException(
                        "Port %d would be used twice, the second time for %s; choose another number."
                                .formatted(number, port.id()));
            }
        });
        return new PortPlan(numbers);
    }

    /** Returns a plan with every number increased. */
    PortPlan shifted(int by) {
        return of(
                0,
                numbers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, port -> port.getValue() + by)));
    }

    public int number(Port port) {
        return numbers.get(port);
    }

    /** Returns {@code http://127.0.0.1:…} for a port that serves HTTP. */
    public String http(Port port) {
        return String.format(Locale.ROOT, "http://127.0.0.1:%d", number(port));
    }

    /** Returns the numbers by the names used in configuration templates. */
    Map<String, String> placeholders() {
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id(), entry -> Integer.toString(entry.getValue())));
    }
}
