package io.quicksizer.ops.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallCacheTest {

    @TempDir
    Path root;

    private final AtomicInteger builds = new AtomicInteger();

    @Test
    void a_recipe_is_built_once_and_then_found() {
        var cache = new InstallCache(root);

        var first = cache.provide(recipe("a"));
        var second = cache.provide(recipe("a"));

        assertThat(second).isEqualTo(first);
        assertThat(first.resolve("file")).hasContent("a");
        assertThat(builds).hasValue(1);
    }

    @Test
    void another_ingredient_or_version_gets_a_folder_of_its_own() {
        var cache = new InstallCache(root);

        assertThat(cache.provide(recipe("a"))).isNotEqualTo(cache.provide(recipe("b")));
        assertThat(new Recipe("server", "2", List.of("a"), folder -> {}).folder())
                .startsWith("server-2-")
                .isNotEqualTo(recipe("a").folder());
        assertThat(new Recipe("server", "1", List.of("ab", "c"), folder -> {}).folder())
                .isNotEqualTo(new Recipe("server", "1", List.of("a", "bc"), folder -> {}).folder());
    }

    @Test
    void two_launchers_that_want_the_same_build_it_once() {
        var cache = new InstallCache(root);

        var one = CompletableFuture.supplyAsync(() -> cache.provide(recipe("a")));
        var other = CompletableFuture.supplyAsync(() -> new InstallCache(root).provide(recipe("a")));

        assertThat(one.join()).isEqualTo(other.join());
        assertThat(builds).hasValue(1);
    }

    @Test
    void a_failed_build_leaves_nothing_behind_and_can_be_tried_again() throws IOException {
        var cache = new InstallCache(root);
        var failing = new Recipe("server", "1", List.of("a"), folder -> {
            Files.writeString(folder.resolve("half"), "");
            throw new IOException("No space left on device");
        });

        assertThatThrownBy(() -> cache.provide(failing))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("QUICKSIZER_CACHE");
        try (var entries = Files.list(root)) {
            assertThat(entries)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactly("server.lock");
        }
        assertThat(cache.provide(recipe("a"))).exists();
    }

    @Test
    void the_folder_follows_the_environment() {
        assertThat(InstallCache.ofUser(Map.of("QUICKSIZER_CACHE", "/big/disk")).root())
                .isEqualTo(Path.of("/big/disk"));
        assertThat(InstallCache.ofUser(Map.of("XDG_CACHE_HOME", "/caches")).root())
                .isEqualTo(Path.of("/caches/quicksizer"));
        assertThat(InstallCache.ofUser(Map.of()).root()).endsWith(Path.of(".cache/quicksizer"));
    }

    private Recipe recipe(String ingredient) {
        return new Recipe("server", "1", List.of(ingredient), folder -> {
            builds.incrementAndGet();
            Files.writeString(folder.resolve("file"), ingredient);
        });
    }
}
