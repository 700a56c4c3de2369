package io.quicksizer.ops.stack;

import java.util.List;

/** Sets up the parts that a run consists of; starts none of them. */
final class Components {

    private Components() {}

    /** The chosen parts in the order of starting, their servers unpacked and configured. */
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
