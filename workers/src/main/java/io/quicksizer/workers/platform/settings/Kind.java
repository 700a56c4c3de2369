package io.quicksizer.workers.platform.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Function;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/** Required format of a value. */
public enum Kind {
    TEXT("text", value -> value),
    ADDRESS("an address such as https://host.example/path", Kind::address),
    ADDRESS_OR_NONE(
            "an address such as https://host.example/path, or none", value -> value.equals("none") || address(value)),
    DATABASE("a JDBC address such as jdbc:postgresql://host.example/quicksizer", Kind::database),
    LOCATION("a location such as file:/etc/quicksizer/metadata.xml or an https address", Kind::location),
    FILE("the path of a file that can be read", Kind::file),
    FOLDER("the path of a folder", Path::of),
    NUMBER("a whole number", Integer::parseInt),
    YES_NO("true or false", Kind::yesOrNo),
    DURATION("a duration such as 1500ms, 30s, 5m or 14d", DurationStyle::detectAndParse),
    SIZE("a size such as 512KB or 1MB", DataSize::parse),
    ZONE("a time zone such as Europe/Berlin", ZoneId::of),
    LIST("names with commas between them", value -> value);

    private final String looks;
    /** Throws, or returns false, for an invalid value. */
    private final Function<String, Object> check;

    Kind(String looks, Function<String, Object> check) {
        this.looks = looks;
        this.check = check;
    }

    /** Returns a description of the format that completes the sentence "… must be". */
    public String looks() {
        return looks;
    }

    /** Returns whether the value is valid. */
    public boolean accepts(String value) {
        try {
            return !Boolean.FALSE.equals(check.apply(value));
        } catch (RuntimeException unusable) {
            return false;
        }
    }

    private static boolean address(String value) {
        URI address = URI.create(value);
        return address.getHost() != null && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
    }

    private static boolean database(String value) {
        return value.startsWith("jdbc:postgresql:");
    }

    private static boolean location(String value) {
        return URI.create(value).getScheme() != null;
    }

    private static boolean file(String value) {
        return Files.isReadable(Path.of(value)) && !Files.isDirectory(Path.of(value));
    }

    private static boolean yesOrNo(String value) {
        return "true".equals(value) || "false".equals(value);
    }
}
