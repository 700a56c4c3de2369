package io.quicksizer.workers.platform.startup;

import io.quicksizer.workers.platform.settings.Application;
import io.quicksizer.workers.platform.settings.EnvironmentContract;
import io.quicksizer.workers.platform.settings.Setting;
import java.util.List;

/**
 * Requirement that every value is valid for its kind. The message quotes an invalid value only if it is not a secret.
 */
final class UsableValues implements Requirement {
    private final Application application;

    UsableValues(Application application) {
        this.application = application;
    }

    @Override
    public List<Unmet> unmet(Setup setup) {
        return EnvironmentContract.settings().stream()
                .filter(setting -> setting.readers().contains(application) && !setting.isOpen())
                .flatMap(setting -> setup
                        .text(setting.name())
                        .filter(value -> !setting.kind().accepts(value))
                        .map(value -> unusable(setting, value))
                        .stream())
                .toList();
    }

    private static Unmet unusable(Setting setting, String value) {
        boolean secret = setting.is(Setting.Trait.SECRET) || NoSecretInAddress.holdsSecret(value);
        String shown = secret ? "" : " '" + value + "'";
        return new Unmet(
                setting.variable() + shown + " cannot be used.",
                setting.variable() + " must be " + setting.kind().looks() + "." + serviceLink(value));
    }

    /** Returns a hint if the value was set by Kubernetes, which sets such variables for a service of the same name. */
    private static String serviceLink(String value) {
        return value.startsWith("tcp://")
                ? " The value looks like a service link of Kubernetes: set enableServiceLinks: false in the pod."
                : "";
    }

    @Override
    public boolean holdsLocally() {
        return true;
    }
}
