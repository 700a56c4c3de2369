package io.quicksizer.workers.platform.settings;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * One setting. Its description and its default come from the configuration metadata: the Javadoc of the bound record,
 * or {@code additional-spring-configuration-metadata.json} for a setting without a record.
 *
 * @param name the property; a part in angle brackets is a placeholder for names that the operator chooses
 * @param kind required format of the value
 * @param traits further attributes
 * @param readers the applications that read it
 */
public record Setting(String name, Kind kind, Set<Trait> traits, Set<Application> readers) {

    /** Further attributes of a setting. */
    public enum Trait {
        /** Kept in a file; never displayed and never part of a sample. */
        SECRET,
        /** The application does not start without it, except in the local profile. */
        REQUIRED,
        /** A change takes effect without a restart. */
        RENEWED,
        /** Used in the local profile only. */
        LOCAL
    }

    static Setting both(String name, Kind kind) {
        return new Setting(name, kind, Set.of(), EnumSet.allOf(Application.class));
    }

    static Setting web(String name, Kind kind) {
        return new Setting(name, kind, Set.of(), Set.of(Application.WEB));
    }

    static Setting workers(String name, Kind kind) {
        return new Setting(name, kind, Set.of(), Set.of(Application.WORKERS));
    }

    Setting with(Trait... more) {
        return new Setting(name, kind, Set.of(more), readers);
    }

    /** Returns whether the setting has the trait. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Returns the environment variable: dots become underscores, dashes are removed, all in upper case. */
    public String variable() {
        String name = fixedPart();
        String variable = name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
        return isOpen() ? variable + "_…" : variable;
    }

    /** Returns whether the last part of the name is a placeholder. */
    public boolean isOpen() {
        return name.endsWith(">");
    }

    /** Returns the name without the placeholder. */
    public String fixedPart() {
        return isOpen() ? name.substring(0, name.lastIndexOf(".<")) : name;
    }

    /** Returns whether an environment variable sets this setting; dashes may be left out or written as underscores. */
    public boolean isVariable(String candidate) {
        String loose = loose(fixedPart());
        return isOpen()
                ? loose(candidate).startsWith(loose) && loose(candidate).length() > loose.length()
                : loose(candidate).equals(loose);
    }

    private static String loose(String name) {
        return name.replaceAll("[._\\[\\]-]", "").toLowerCase(Locale.ROOT);
    }
}
