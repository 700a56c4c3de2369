package io.quicksizer.web.startup;

import io.quicksizer.workers.platform.settings.Application;
import io.quicksizer.workers.platform.settings.Area;
import io.quicksizer.workers.platform.settings.EnvironmentContract;
import io.quicksizer.workers.platform.settings.Setting;
import io.quicksizer.workers.platform.settings.Setting.Trait;
import java.util.ArrayList;
import java.util.List;

/** Writes docs/environment.md from the list of settings and their metadata. */
final class EnvironmentPage {
    private static final String HEAD = """
            # Environment

            Every setting that an operator may make. The page is written from the list in the code
            (`io.quicksizer.workers.platform.settings`) and the metadata that the compiler writes from the Javadoc of the records
            that hold the settings (`META-INF/spring-configuration-metadata.json` in the jars); a test fails when the
            applications read anything else, or the page is not the list.

            **How to set a value.** As an environment variable, as a property (`--name=value`, or in a YAML file named by
            `SPRING_CONFIG_ADDITIONALLOCATION`), or as a file with the setting's name in the folder of secrets. A variable takes
            precedence over a file. The variable is the setting's name in capitals, with dots as underscores and without dashes;
            underscores instead of the dashes are accepted. Names that end in `…` continue with the name in angle brackets; if that
            contains lower-case letters or dashes, use a file or YAML, because variables lose them.

            **Secrets** belong into files ([rotation.md](rotation.md)); then *reloaded* holds for them. A variable is read once.

            **At the start** every value is checked. One that cannot be used is named, and no secret is shown. A variable
            `QUICKSIZER_…` that nobody reads is warned of, with the nearest name. Without the profile `local` the requirements
            of production hold ([security.md](security.md#production)).

            **In Kubernetes** set `enableServiceLinks: false`: a service named `quicksizer-web` would set `QUICKSIZER_WEB_PORT`.

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
