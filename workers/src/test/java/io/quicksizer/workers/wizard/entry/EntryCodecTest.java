package io.quicksizer.workers.wizard.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.Size;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries are stored and read back; entries of the first version stay readable. */
class EntryCodecTest {

    @Property(tries = 1_000)
    void an_entry_that_was_stored_is_read_back_unchanged(@ForAll("entries") StepEntry entry) {
        assertThat(EntryCodec.read(entry.step(), EntryCodec.write(entry))).isEqualTo(entry);
    }

    @Property(tries = 300)
    void settling_a_conflict_reads_the_same_fields_back(@ForAll("entries") StepEntry entry) {
        StepEntry plain = entry.with(new Intent(entry.intent().action(), List.of()));

        assertThat(StepEntry.read(entry.step(), EntryCodec.fields(plain))).isEqualTo(plain);
    }

    @Provide
    Arbitrary<StepEntry> entries() {
        return StepEntries.any();
    }

    @Test
    void what_is_stored_names_its_version() {
        assertThat(EntryCodec.write(ScopeEntry.of(Intent.of("continue"), List.of("cloud"), true)))
                .isEqualTo("{\"v\":2,\"scopeTypes\":[\"cloud\"],\"confirmDrop\":true,\"action\":\"continue\"}");
    }

    @Test
    void numbers_keep_the_digits_that_were_typed_and_values_of_another_type_are_marked() {
        ExpertEntry.Service row = new ExpertEntry.Service(
                Input.of("lake"),
                Input.of("plan"),
                Input.absent(),
                Input.of(new Decimal("12.50")),
                Input.mistyped("7"));

        assertThat(EntryCodec.write(new ExpertEntry(Intent.NONE, Input.of(List.of(row)))))
                .isEqualTo("{\"v\":2,\"services\":[{\"lineItem\":\"lake\",\"service\":\"plan\",\"days\":\"12.50\","
                        + "\"note\":{\"mistyped\":\"7\"}}]}");
    }

    @Test
    void a_decision_is_stored_with_its_version_and_what_was_stored_without_one_is_read() {
        DecisionEntry entry =
                new DecisionEntry(Input.of("reject"), Input.mistyped("7"), Input.absent(), List.of("surprise"));
        String stored = EntryCodec.write(entry);
        assertThat(stored)
                .isEqualTo(
                        "{\"v\":2,\"decision\":\"reject\",\"comment\":{\"mistyped\":\"7\"},\"unknown\":[\"surprise\"]}");
        assertThat(EntryCodec.decision(stored)).isEqualTo(entry);
        assertThat(EntryCodec.decision("{\"decision\":\"approve\",\"comment\":\"\",\"contentSha256\":\"ab\"}"))
                .isEqualTo(DecisionEntry.of("approve", "", "ab"));
        assertThatThrownBy(() -> EntryCodec.decision("{\"v\":3}")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_version_of_the_future_is_not_guessed_at() {
        assertThatThrownBy(() -> EntryCodec.read(Step.SIZING, "{\"v\":3,\"lines\":[]}"))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, mode = EnumSource.Mode.EXCLUDE, names = "SIGN_OFF")
    void an_entry_of_the_first_version_reads_the_same_after_it_was_stored_again(Step step) {
        StepEntry first = firstVersion(step);

        assertThat(EntryCodec.read(step, EntryCodec.write(first))).isEqualTo(first);
        assertThat(first.intent().unknownFields()).isEmpty();
    }

    @Test
    void numbers_of_the_first_version_may_be_texts() {
        ContextEntry entry = (ContextEntry) firstVersion(Step.CONTEXT);

        assertThat(entry.stated(ContextText.CUSTOMER)).contains("Northwind");
        assertThat(entry.stated(ContextText.NOTES)).contains("");
        assertThat(entry.durationYears()).isEqualTo(Input.of(new Decimal("3")));
        assertThat(entry.percent(1)).isEqualTo(Input.of(new Decimal("60.50")));
        assertThat(entry.percent(2)).isEqualTo(Input.of(new Decimal("39.5")));
        assertThat(entry.percent(3)).isEqualTo(Input.blank());
        assertThat(entry.percent(4)).isEqualTo(Input.mistyped("half"));
        assertThat(entry.percent(5)).isEqualTo(Input.absent());
        assertThat(entry.preset()).isEmpty();
    }

    @Test
    void scope_types_and_line_items_of_the_first_version_are_known_by_key() {
        ScopeEntry scope = (ScopeEntry) firstVersion(Step.SCOPE);
        ScenariosEntry scenarios = (ScenariosEntry) firstVersion(Step.SCENARIOS);

        assertThat(scope.covers("data")).isTrue();
        assertThat(scope.covers("security")).isFalse();
        assertThat(scenarios.selects("lake")).isTrue();
        assertThat(scenarios.selects("run")).isFalse();
        assertThat(scenarios.subject("groups", 1)).contains("data");
    }

    @Test
    void sizes_of_the_first_version_are_names_or_labels() {
        SizingEntry entry = (SizingEntry) firstVersion(Step.SIZING);

        assertThat(entry.size("move")).contains(Size.M);
        assertThat(entry.size("run")).contains(Size.NA);
        assertThat(entry.size("walk")).contains(Size.NA);
        assertThat(entry.size("lake")).contains(Size.CUSTOM);
        assertThat(entry.size("moon")).isEmpty();
    }

    @Test
    void a_service_of_the_first_version_without_a_key_is_a_free_text() {
        ExpertEntry entry = (ExpertEntry) firstVersion(Step.EXPERT);

        assertThat(entry.find("lake", "plan", false).orElseThrow().days()).isEqualTo(Input.of(new Decimal("12.50")));
        assertThat(entry.find("lake", "Umzug", true)).isPresent();
        assertThat(entry.find("lake", "Abbau", true)).isPresent();
        assertThat(entry.find("lake", "Umzug", false)).isEmpty();
        assertThat(entry.of("move")).isEmpty();
    }

    @Test
    void a_review_of_the_first_version_has_its_comment() {
        assertThat(((ReviewEntry) firstVersion(Step.REVIEW)).comment()).isEqualTo(Input.of("Please decide this week"));
    }

    private static StepEntry firstVersion(Step step) {
        String file = "/engagement/entries-v1/" + step.name().toLowerCase(Locale.ROOT) + ".json";
        try (InputStream stored = Objects.requireNonNull(EntryCodecTest.class.getResourceAsStream(file), file)) {
            return EntryCodec.read(step, new String(stored.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(file, unreadable);
        }
    }
}
