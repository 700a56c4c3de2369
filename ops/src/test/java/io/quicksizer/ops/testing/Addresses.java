package io.quicksizer.ops.testing;

import io.quicksizer.ops.stack.Port;
import io.quicksizer.ops.stack.PortPlan;
import java.util.Map;

/**
 * Addresses of a stack, without a slash at the end.
 *
 * @param portal pages and API
 * @param tasklist Camunda's Tasklist at {@code /tasklist} and Operate at {@code /operate}
 * @param engine the engine's REST gateway
 * @param database JDBC address of the product's database
 */
public record Addresses(String portal, String tasklist, String engine, String database) {

    static Addresses of(PortPlan ports) {
        return new Addresses(
                ports.http(Port.WEB),
                ports.http(Port.TASKLIST),
                ports.http(Port.ENGINE_REST),
                "jdbc:postgresql://127.0.0.1:%d/quicksizer".formatted(ports.number(Port.POSTGRES)));
    }

    /** Another portal, with the usual addresses for everything else. */
    Addresses withPortal(String other) {
        return new Addresses(other, tasklist, engine, database);
    }

    /**
     * Those of {@code ops/run}; {@code -Dquicksizer.portal} names another portal, such as that of {@code ops/preview}.
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
