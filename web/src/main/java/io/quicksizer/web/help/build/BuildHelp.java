package io.quicksizer.web.help.build;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Build command: {@code BuildHelp CHECKOUT CLASSES} writes the manual of a checkout into a folder of classes. */
public final class BuildHelp {
    private BuildHelp() {}

    public static void main(String[] arguments) throws IOException {
        Path checkout = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path classes = Path.of(arguments[1]);
        Pictures pictures = Pictures.inEmptied(classes.resolve("static/assets/help"));
        List<String> problems = new ArrayList<>();
        for (String language : List.of("en", "de")) {
            ManualBuilder builder = new ManualBuilder(checkout, language, pictures);
            Path file = classes.resolve("help").resolve(language + ".json");
            Files.createDirectories(file.getParent());
            new ObjectMapper().writeValue(file.toFile(), builder.build());
            problems.addAll(builder.problems());
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The manual has broken links:\n" + String.join("\n", problems));
        }
    }
}
