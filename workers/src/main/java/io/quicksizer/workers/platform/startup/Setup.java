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

/** The operator's settings, from wherever Spring takes it. */
public final class Setup {
    private static final List<String> DEMO = List.of("local", "demo");
    private static final List<String> PRODUCTION = List.of("prod", "production");

    private final Environment environment;

    Setup(Environment environment) {
        this.environment = environment;
    }

    /** The value without space around it; empty when nothing, or nothing but space, is set. */
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

    /** The values of a list, written in one line or in several. */
    public List<String> list(String name) {
        return Binder.get(environment).bind(name, Bindable.listOf(String.class)).orElse(List.of());
    }

    /** Returns whether an address is set that does not begin with {@code https:}. */
    public boolean isPlain(String name) {
        return text(name).filter(address -> !address.startsWith("https:")).isPresent();
    }

    /**
     * Returns whether it runs on somebody's own machine only: the profile {@code local} is named, and no other beside
     * it.
     */
    public boolean isLocal() {
        return List.of("local").equals(active());
    }

    /** Profiles that somebody has named, in lower case. */
    List<String> active() {
        return lowerCase(environment.getActiveProfiles());
    }

    /** Profiles that count when nobody names one, in lower case. */
    List<String> byDefault() {
        return active().isEmpty() ? lowerCase(environment.getDefaultProfiles()) : List.of();
    }

    /** Returns whether people may sign in with public passwords. */
    public boolean isDemo() {
        return has(DEMO);
    }

    /** Returns whether somebody has said that this is production. */
    public boolean isProduction() {
        return has(PRODUCTION);
    }

    /** The operator's name of a setting: its variable, and for a secret its file. */
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
