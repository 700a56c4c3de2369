package io.quicksizer.ops.testing;

import io.quicksizer.ops.stack.Port;
import io.quicksizer.ops.stack.PortPlan;
import java.util.Map;

/**
 * The addresses of a stack, without a trailing slash.
 *
 * @param portal pages and API
 * @param tasklist Camunda's Tasklist at {@code /tasklist} and Operate at {@code /operate}
 * @param engine the engine's REST gateway
 * @param database JDBC URL of the product's database
 */
public record Addresses(String portal, String tasklist, String engine, String database) {

    static Addresses of(PortPlan ports) {
        return new Addresses(
                ports.http(Port.WEB),
                ports.http(Port.TASKLIST),
                ports.http(Port.ENGINE_REST),
                "jdbc:postgresql://127.0.0.1:%d/quicksizer".formatted(ports.number(Port.POSTGRES)));
    }

    /** Returns a copy with another portal. */
    Addresses withPortal(String other) {
        return new Addresses(other, tasklist, engine, database);
    }

    /**
     * Returns the addresses of {@code ops/run}, with the portal in {@code -Dquicksizer.portal} if set, such as that of
     * {@code ops/preview}.
     */
    static Addresses usual() {
        var usual = of(PortPlan.of(0, Map.of()));
        return new Addresses(
                System.getProperty("quicksizer.portal", usual.portal()),
                usual.tasklist(),
                usual.engine(),
                usual.database());
    }
}
