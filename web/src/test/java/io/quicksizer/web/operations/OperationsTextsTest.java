package io.quicksizer.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.recovery.RecoveryState;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.workers.operations.MigrationReport;
import io.quicksizer.workers.operations.OlderInstance;
import io.quicksizer.workers.outbox.EngineCommand;
import io.quicksizer.workers.outbox.Outbox;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of the operations pages whose keys are made from values; a missing one would fail the whole page. */
class OperationsTextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/messages");

    @Test
    void the_outbox_knows_the_kind_of_every_command() {
        assertThat(commands(EngineCommand.class).map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(Outbox.kinds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"operations.properties", "operations_de.properties"})
    void every_kind_of_message_model_state_and_refusal_has_a_text(String bundle) throws IOException {
        assertThat(texts(bundle).stringPropertyNames()).containsAll(keys().toList());
    }

    @Test
    void a_kind_of_another_release_has_a_text_of_its_own() {
        assertThat(UndeliveredView.kindKey("FromTheFuture")).isEqualTo("operations.kind.other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operations.properties", "operations_de.properties"})
    void an_older_instance_without_an_engagement_is_described_whatever_its_process(String bundle) throws IOException {
        List<OlderInstance> older = Stream.of(ProcessId.values())
                .map(process -> new OlderInstance(1, process, 1, 2, false, null))
                .toList();
        MigrationProgress progress = new MigrationProgress(null, null, null, null);
        assertThat(ModelVersionsView.of(Optional.of(older), progress, URI.create("http://operate"))
                        .rows())
                .hasSameSizeAs(older)
                .flatExtracting(row -> List.of(row.process(), row.place(), row.link()))
                .isSubsetOf(texts(bundle).stringPropertyNames());
    }

    private static Stream<String> keys() {
        return Stream.of(
                        commands(EngineCommand.class)
                                .map(Class::getSimpleName)
                                .map(UndeliveredView::kindKey)
                                .peek(key -> assertThat(key).isNotEqualTo("operations.kind.other")),
                        Stream.of("operations.kind.other"),
                        Stream.of(ProcessId.values()).map(process -> "operations.process." + process.id()),
                        Stream.of(RecoveryState.values())
                                .filter(RecoveryState::isApart)
                                .map(state -> "operations.recovery." + state),
                        Stream.of(MigrationReport.Reason.values())
                                .map(reason -> "operations.versions.refused." + reason))
                .flatMap(keys -> keys);
    }

    /** Returns the records below a sealed interface. */
    private static Stream<Class<?>> commands(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(OperationsTextsTest::commands)
                : Stream.of(type);
    }

    private static Properties texts(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle))) {
            texts.load(reader);
        }
        return texts;
    }
}
