package io.quicksizer.ops.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code ops/run} as typed. */
final class RunOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "start only these parts; parts they depend on are not added but reported")
    private List<String> only = List.of();

    @Option(names = "--once", description = "take one engagement from workbook to signed-off proposal, then stop")
    private boolean once;

    @Option(
            names = "--demo",
            description = "fill an empty portal with ten engagements and a month of their history; takes some minutes")
    private boolean demo;

    @Option(
            names = "--workbook",
            paramLabel = "FILE",
            description = "workbook for --once, or for a portal without a catalogue; default: the demo workbook")
    private @Nullable Path workbook;

    @Option(names = "--out", paramLabel = "DIR", description = "output folder of --once; default: out in the checkout")
    private @Nullable Path out;

    @Option(names = "--reset", description = "delete all data of earlier runs without asking, then start")
    private boolean reset;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder for data and logs; default: .quicksizer in the checkout")
    private @Nullable Path data;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            description = "add N to every port, to run a second stack on the same machine")
    private int portOffset;

    @Option(names = "--port", paramLabel = "NAME=NUMBER", description = "change a single port; repeatable")
    private Map<String, Integer> port = new LinkedHashMap<>();

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description =
                    "archive PostgreSQL's WAL in this backup folder of ops/backup, so that at most a minute can be lost")
    private @Nullable Path archive;

    @Option(names = "--keep-logs", description = "append to the logs of earlier runs instead of replacing them")
    private boolean keepLogs;

    /**
     * Validates the options.
     *
     * @param checkout contains the default folders
     * @throws ParameterException when an option has an invalid value; the message says which
     */
    StackOptions choices(Checkout checkout) {
        return new StackOptions(
                parts(),
                ports(),
                orDefault(data, checkout.root().resolve(".quicksizer")),
                orDefault(out, checkout.root().resolve("out")),
                reset,
                once,
                Optional.ofNullable(workbook).map(this::readable),
                keepLogs,
                demo,
                Optional.ofNullable(archive).map(this::withRecipient));
    }

    private Path withRecipient(Path folder) {
        if (!Files.isReadable(folder.resolve("recipient.txt"))) {
            throw wrong("%s has no recipient.txt; generate keys with ops/backup --key %1$s.".formatted(folder));
        }
        return folder.toAbsolutePath().normalize();
    }

    private Set<Part> parts() {
        if (only.isEmpty()) {
            return EnumSet.allOf(Part.class);
        }
        if (once || demo) {
            throw wrong("%s needs every part; leave --only out.".formatted(once ? "--once" : "--demo"));
        }
        var parts = EnumSet.noneOf(Part.class);
        for (var name : only) {
            parts.add(Part.named(name.trim())
                    .orElseThrow(() -> wrong("There is no part %s; there are %s.".formatted(name, Part.names()))));
        }
        return parts;
    }

    private PortPlan ports() {
        var overrides = new EnumMap<Port, Integer>(Port.class);
        port.forEach((name, number) -> overrides.put(named(name), number));
        try {
            return PortPlan.of(portOffset, overrides);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private Port named(String name) {
        return Port.named(name)
                .orElseThrow(() -> wrong("There is no port %s; there are %s.".formatted(name, Port.names())));
    }

    private Path readable(Path file) {
        if (!Files.isReadable(file)) {
            throw wrong("The workbook %s can't be read.".formatted(file));
        }
        return file.toAbsolutePath();
    }

    private static Path orDefault(@Nullable Path chosen, Path usual) {
        return (chosen == null ? usual : chosen).toAbsolutePath().normalize();
    }

    private ParameterException wrong(@Nullable String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
