package io.quicksizer.workers.platform.settings;

import java.util.List;
import java.util.Optional;

/** List of all supported settings. It is a contract with operators; no other setting is read. */
public final class EnvironmentContract {
    private static final List<Area> AREAS = List.of(
            PlaceSettings.PROCESS,
            PlaceSettings.DATABASE,
            EngineSettingsArea.ENGINE,
            SignInSettings.SIGN_IN,
            SignInSettings.CERTIFICATE,
            WorkSettings.OPERATION,
            WorkSettings.RULES,
            DeliverySettings.MAIL,
            DeliverySettings.WEBHOOKS,
            WorkSettings.RETENTION,
            WorkSettings.LIMITS,
            WorkSettings.JOBS,
            WorkSettings.TASKLIST);

    private EnvironmentContract() {}

    /** Returns the areas in the order of docs/environment.md. */
    public static List<Area> areas() {
        return AREAS;
    }

    /** Returns the settings of all areas. */
    public static List<Setting> settings() {
        return AREAS.stream().flatMap(area -> area.settings().stream()).toList();
    }

    /** Returns the setting with that property name. */
    public static Optional<Setting> named(String property) {
        return settings().stream()
                .filter(setting -> setting.name().equals(property))
                .findFirst();
    }
}
