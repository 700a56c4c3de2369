package io.quicksizer.ops.stack;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which number each port of this run has; no two are equal. */
public final class PortPlan {

    private static final int HIGHEST = 65_535;

    private final Map<Port, Integer> numbers;

    private PortPlan(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    /**
     * Moves the usual ports.
     *
     * @param offset added to every usual number
     * @param overrides numbers that are taken as they are
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

    /** The same ports, each higher by a number. */
    PortPlan shifted(int by) {
        return of(
                0,
                numbers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, port -> port.getValue() + by)));
    }

    public int number(Port port) {
        return numbers.get(port);
    }

    /** {@code http://127.0.0.1:…} of a port that speaks HTTP. */
    public String http(Port port) {
        return String.format(Locale.ROOT, "http://127.0.0.1:%d", number(port));
    }

    /** Number by the name that configuration templates use. */
    Map<String, String> placeholders() {
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id(), entry -> Integer.toString(entry.getValue())));
    }
}
