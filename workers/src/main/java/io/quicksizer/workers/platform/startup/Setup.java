package io.quicksizer.workers.platform.startup;

import io.quicksizer.workers.platform.settings.EnvironmentContract;
import io.quicksizer.workers.platform.settings.Setting.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The operator's settings, from any of Spring's property sources. */
public final class Setup {
    private static final List<String> DEMO = List.of("local", "demo");
    private static final List<String> PRODUCTION = List.of("prod", "production");

    private final Environment environment;

    Setup(Environment environment) {
        this.environment = environment;
    }

    /** Returns the stripped value; empty if it is not set or blank. */
    public Optional<String> text(String name) {
        try {
            return Optional.ofNullable(environment.getProperty(name))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty());
        } catch (IllegalArgumentException placeholderWithoutValue) {
            return Optional.empty();
        }
    }

    /** Returns whether the value is {@code true}. */
    public boolean yes(String name) {
        return text(name).filter("true"::equals).isPresent();
    }

    /** Returns the values of a list property, whether comma-separated or indexed. */
    public List<String> list(String name) {
        return Binder.get(environment).bind(name, Bindable.listOf(String.class)).orElse(List.of());
    }

    /** Returns whether an address is set that does not begin with {@code https:}. */
    public boolean isPlain(String name) {
        return text(name).filter(address -> !address.startsWith("https:")).isPresent();
    }

    /**
     * Returns whether {@code local} is the only active profile, as on a developer's machine. Spring compares names of
     * profiles exactly: the settings of {@code local} do not apply to {@code LOCAL}.
     */
    public boolean isLocal() {
        return List.of("local").equals(List.of(environment.getActiveProfiles()));
    }

    /** Returns the active profiles in lower case. */
    List<String> active() {
        return lowerCase(environment.getActiveProfiles());
    }

    /** Returns the default profiles in lower case; empty if any profile is active. */
    List<String> byDefault() {
        return active().isEmpty() ? lowerCase(environment.getDefaultProfiles()) : List.of();
    }

    /** Returns whether a demo profile applies, in which people sign in with public passwords. */
    public boolean isDemo() {
        return has(DEMO);
    }

    /** Returns whether a production profile applies. */
    public boolean isProduction() {
        return has(PRODUCTION);
    }

    /** Returns how messages refer to a setting: by its environment variable, for a secret by its file as well. */
    public String called(String name) {
        return EnvironmentContract.named(name)
                .map(setting -> setting.is(Trait.SECRET)
                        ? "the file " + name + " in the folder of secrets (or " + setting.variable() + ")"
                        : setting.variable())
                .orElse(name);
    }

    private boolean has(List<String> profiles) {
        return Stream.concat(active().stream(), byDefault().stream()).anyMatch(profiles::contains);
    }

    private static List<String> lowerCase(String... profiles) {
        return Arrays.stream(profiles)
                .map(profile -> profile.strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
