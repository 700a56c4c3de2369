package io.quicksizer.workers.platform.startup;

import io.quicksizer.workers.platform.settings.Application;
import io.quicksizer.workers.platform.settings.EnvironmentContract;
import io.quicksizer.workers.platform.settings.Setting;
import io.quicksizer.workers.platform.settings.Setting.Trait;
import java.util.List;
import java.util.Map;

/**
 * Requirement of a value for every setting without a default. Secrets have their own requirements with more specific
 * messages.
 */
final class RequiredSettings implements Requirement {
    /** Spring properties that these settings are bound to, which may be set instead. */
    private static final Map<String, String> SPRING =
            Map.of("quicksizer.db.url", "spring.datasource.url", "quicksizer.db.user", "spring.datasource.username");

    private final Application application;

    RequiredSettings(Application application) {
        this.application = application;
    }

    @Override
    public List<Unmet> unmet(Setup setup) {
        return EnvironmentContract.settings().stream()
                .filter(setting -> setting.is(Trait.REQUIRED) && !setting.is(Trait.SECRET))
                .filter(setting -> setting.readers().contains(application))
                .filter(setting -> setup.text(SPRING.getOrDefault(setting.name(), setting.name()))
                        .isEmpty())
                .map(RequiredSettings::missing)
                .toList();
    }

    private static Unmet missing(Setting setting) {
        return new Unmet(
                setting.variable() + " is not set.",
                "Set " + setting.variable() + " to " + setting.kind().looks() + ".");
    }
}
