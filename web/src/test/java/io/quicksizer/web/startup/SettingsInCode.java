package io.quicksizer.web.startup;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** What the applications read, found in their sources and in the records that Spring fills. */
final class SettingsInCode {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(quicksizer\\.[^:}<]+)(?::([^}]*))?}");
    private static final Pattern ASKED =
            Pattern.compile("(?:name = |current\\(|text\\(|yes\\(|isPlain\\(|getProperty\\()\"(quicksizer\\.[^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"(quicksizer\\.[^\"]+)\"");

    /** Name of a record's component, and the default there; empty when there is none. */
    final Map<String, String> components = new TreeMap<>();

    /** Name in a placeholder, and the default there; empty when there is none. */
    final Map<String, String> placeholders = new TreeMap<>();

    final Set<String> asked = new TreeSet<>();
    final Set<String> literals = new TreeSet<>();

    SettingsInCode() {
        for (Path source : sources()) {
            read(source);
        }
        records()
                .forEach(type -> addRecord(
                        type, type.getAnnotation(ConfigurationProperties.class).value()));
    }

    /** All names that are surely read. */
    Set<String> read() {
        Set<String> all = new TreeSet<>(asked);
        all.addAll(components.keySet());
        all.addAll(placeholders.keySet());
        return all;
    }

    private void read(Path source) {
        String text = text(source);
        boolean local = source.endsWith("application-local.yml");
        for (Matcher found = PLACEHOLDER.matcher(text); found.find(); ) {
            if (found.group(2) != null && !local && !found.group(1).startsWith("quicksizer.db.")) {
                placeholders.put(found.group(1), found.group(2));
            } else {
                placeholders.putIfAbsent(found.group(1), "");
            }
        }
        for (Matcher found = ASKED.matcher(text); found.find(); ) {
            asked.add(found.group(1));
        }
        for (Matcher found = LITERAL.matcher(text); found.find(); ) {
            literals.add(found.group(1));
        }
    }

    private void addRecord(Class<?> type, String prefix) {
        RecordComponent[] parts = type.getRecordComponents();
        Constructor<?> canonical = Stream.of(type.getDeclaredConstructors())
                .filter(constructor -> constructor.getParameterCount() == parts.length)
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < parts.length; i++) {
            String name = prefix + "." + DataObjectPropertyName.toDashedForm(parts[i].getName());
            Class<?> kind = parts[i].getType();
            if (kind.isRecord() && kind.getName().startsWith("io.quicksizer.")) {
                addRecord(kind, name);
            } else {
                DefaultValue standard = canonical.getParameters()[i].getAnnotation(DefaultValue.class);
                components.put(name, standard == null ? "" : String.join(",", standard.value()));
            }
        }
    }

    private static List<Class<?>> records() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("io.quicksizer").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), SettingsInCode.class.getClassLoader()))
                .filter(Class::isRecord)
                .toList();
    }

    private static List<Path> sources() {
        return Stream.of("web", "workers", "db", "processes")
                .flatMap(module -> files(Path.of("..", module, "src", "main")))
                .filter(file ->
                        file.toString().endsWith(".java") || file.toString().endsWith(".yml"))
                .filter(file -> !file.toString().contains("workers/contract"))
                .toList();
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
