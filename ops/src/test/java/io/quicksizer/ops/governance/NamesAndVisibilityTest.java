package io.quicksizer.ops.governance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NamesAndVisibilityTest {
    private static final List<JavaSource> SOURCES = JavaSource.all();
    private static final List<JavaSource> MAIN =
            SOURCES.stream().filter(JavaSource::isMain).toList();

    @Test
    void every_type_of_the_product_has_a_simple_name_of_its_own() {
        Map<String, List<String>> byName =
                MAIN.stream().collect(groupingBy(JavaSource::name, mapping(JavaSource::path, toList())));

        assertThat(byName.values())
                .hasSizeGreaterThan(500)
                .allSatisfy(sameName -> assertThat(sameName).hasSize(1));
    }

    /** Interfaces that an installation may implement (docs/monitoring.md). */
    private static final Set<String> EXTENSION_POINTS = Set.of("ErrorSink");

    /**
     * Public is what another package names, what such a type shows in its signatures, what a command or a container
     * starts by its name, and what templates read.
     */
    @Test
    void a_type_is_public_only_if_another_package_needs_it() {
        Set<String> needed = needed();

        assertThat(MAIN)
                .filteredOn(JavaSource::isPublic)
                .filteredOn(source -> !source.code().contains("@ReadByTemplates"))
                .filteredOn(source -> !EXTENSION_POINTS.contains(source.name()))
                .filteredOn(source -> !source.code().contains("public static void main("))
                .filteredOn(source ->
                        MAIN.stream().noneMatch(other -> other.code().contains(source.name() + ".class.getName()")))
                .extracting(JavaSource::path)
                .allSatisfy(path -> assertThat(needed).contains(path));
    }

    private static Set<String> needed() {
        Map<String, JavaSource> byName = MAIN.stream().collect(toMap(JavaSource::qualifiedName, Function.identity()));
        Deque<JavaSource> toFollow = SOURCES.stream()
                .flatMap(source -> source.qualifiedWords()
                        .map(byName::get)
                        .filter(Objects::nonNull)
                        .filter(type -> !type.packageName().equals(source.packageName())))
                .collect(toCollection(ArrayDeque::new));
        Set<String> needed = new HashSet<>();
        while (!toFollow.isEmpty()) {
            JavaSource source = toFollow.pop();
            if (needed.add(source.path())) {
                source.wordsOfSignatures().stream()
                        .map(word -> byName.get(source.packageName() + "." + word))
                        .filter(Objects::nonNull)
                        .forEach(toFollow::add);
            }
        }
        return needed;
    }
}
