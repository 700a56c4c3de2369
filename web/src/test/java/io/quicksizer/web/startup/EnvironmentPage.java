package io.quicksizer.web.startup;

import io.quicksizer.workers.platform.settings.Application;
import io.quicksizer.workers.platform.settings.Area;
import io.quicksizer.workers.platform.settings.EnvironmentContract;
import io.quicksizer.workers.platform.settings.Setting;
import io.quicksizer.workers.platform.settings.Setting.Trait;
import java.util.ArrayList;
import java.util.List;

/** Writer of docs/environment.md from the list of settings and their metadata. */
final class EnvironmentPage {
    private static final String HEAD = """
            # Environment

            All settings for operators. This page is generated from the list of settings in the code
            (`io.quicksizer.workers.platform.settings`) and from their metadata, which the compiler derives from Javadoc
            (`META-INF/spring-configuration-metadata.json` in the jars). A test fails if the applications read a setting that is not
            listed here, or if this page is out of date.

            **How to set a value.** Use an environment variable, a property (`--name=value`, or in a YAML file named by
            `SPRING_CONFIG_ADDITIONALLOCATION`), or a file with the name of the setting in the folder of secrets. A variable takes
            precedence over a file. To get the name of the variable, write the name of the setting in capitals, replace dots by
            underscores and remove dashes; dashes can also be replaced by underscores. If a variable ends in `…`, append the name in
            angle brackets. If that name contains lower-case letters or dashes, use a file or YAML instead, because variables can't
            express them.

            **Secrets** should be in files ([rotation.md](rotation.md)). Those marked as *reloaded* are read again when their file
            changes; variables are read once, at the start.

            **At the start**, all values are checked. The application does not start with an invalid one and names it, but never
            shows a secret. It logs a warning about each variable `QUICKSIZER_…` that it does not know, with the most similar name.
            Without the profile `local`, the requirements for production apply ([security.md](security.md#production)).

            **In Kubernetes**, set `enableServiceLinks: false`: a service named `quicksizer-web` would set `QUICKSIZER_WEB_PORT`.

            Samples: [dev](../ops/environments/dev.env), [stage](../ops/environments/stage.env),
            [prod](../ops/environments/prod.env).
            """;

    private EnvironmentPage() {}

    static String written(SettingsMetadata metadata) {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (Area area : EnvironmentContract.areas()) {
            lines.add("## " + area.title() + "\n");
            lines.add("| setting | variable | meaning | default | read by | |");
            lines.add("|---|---|---|---|---|---|");
            area.settings().forEach(setting -> lines.add(row(setting, metadata)));
            lines.add("");
        }
        return String.join("\n", lines).strip() + "\n";
    }

    private static String row(Setting setting, SettingsMetadata metadata) {
        return "| `%s` | `%s` | %s | %s | %s | %s |"
                .formatted(
                        setting.name(),
                        setting.variable(),
                        metadata.description(setting),
                        standard(metadata.standard(setting)),
                        setting.readers().size() == Application.values().length
                                ? "both"
                                : setting.readers().iterator().next().word(),
                        notes(setting));
    }

    private static String standard(String value) {
        return value.isEmpty() ? "" : "`" + value + "`";
    }

    private static String notes(Setting setting) {
        List<String> notes = new ArrayList<>();
        if (setting.is(Trait.SECRET)) {
            notes.add("**secret**");
        }
        if (setting.is(Trait.REQUIRED)) {
            notes.add("required");
        }
        if (setting.is(Trait.RENEWED)) {
            notes.add("reloaded");
        }
        if (setting.is(Trait.LOCAL)) {
            notes.add("local profile only");
        }
        return String.join(", ", notes);
    }
}
