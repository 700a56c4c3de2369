package io.quicksizer.ops.stack;

import java.util.List;

/** Factory of the components of a run; does not start them. */
final class Components {

    private Components() {}

    /** Returns the selected components in start order, with their servers unpacked and configured. */
    static List<Component> of(StackSetting setting) {
        return setting.options().parts().stream()
                .sorted()
                .map(part -> component(part, setting))
                .toList();
    }

    private static Component component(Part part, StackSetting setting) {
        return switch (part) {
            case POSTGRES -> new PostgresServer(setting);
            case SEARCH -> new SearchServer(setting).component();
            case ENGINE -> new CamundaServers(setting).engine();
            case TASKLIST -> new CamundaServers(setting).tasklist();
            case WORKERS -> new ApplicationServer(setting, part, Port.WORKERS).component();
            case WEB -> new ApplicationServer(setting, part, Port.WEB).component();
        };
    }
}
