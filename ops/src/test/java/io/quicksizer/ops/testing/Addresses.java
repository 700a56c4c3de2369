package io.quicksizer.ops.testing;

import io.quicksizer.ops.stack.Port;
import io.quicksizer.ops.stack.PortPlan;
import java.util.Map;

/**
 * Where a stack answers; without a slash at the end.
 *
 * @param portal pages and API
 * @param tasklist Camunda's Tasklist at {@code /tasklist} and Operate at {@code /operate}
 */
public record Addresses(String portal, String tasklist) {

    static Addresses of(PortPlan ports) {
        return new Addresses(ports.http(Port.WEB), ports.http(Port.TASKLIST));
    }

    static Addresses usual() {
        return of(PortPlan.of(0, Map.of()));
    }
}
