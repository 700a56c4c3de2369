package io.quicksizer.workers.platform.settings;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * One setting. Its description and its default are those of the configuration metadata: the Javadoc of the record that
 * is bound, or {@code additional-spring-configuration-metadata.json} for a setting that no record holds.
 *
 * @param name the property; a part in angle brackets is a placeholder for names that the operator gives
 * @param kind what a value looks like
 * @param traits what else is to be known
 * @param readers the applications that read it
 */
public record Setting(String name, Kind kind, Set<Trait> traits, Set<Application> readers) {

    /** Further attributes of a setting. */
    public enum Trait {
        /** Kept in a file, never shown, never in a sample. */
        SECRET,
        /** There is no start without it, but for the local profile. */
        REQUIRED,
        /** A change is taken up by the running application. */
        RENEWED,
        /** Has a meaning in the local profile only. */
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

    /** Returns whether it has the trait. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** The environment variable: dots become underscores, dashes go, all in capitals. */
    public String variable() {
        String name = fixedPart();
        String variable = name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
        return isOpen() ? variable + "_…" : variable;
    }

    /** Returns whether the operator gives the last part of the name. */
    public boolean isOpen() {
        return name.endsWith(">");
    }

    /** The name without what the operator gives. */
    public String fixedPart() {
        return isOpen() ? name.substring(0, name.lastIndexOf(".<")) : name;
    }

    /** Returns whether an environment variable is this one, dashes left out or written as underscores. */
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
