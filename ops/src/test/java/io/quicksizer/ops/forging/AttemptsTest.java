package io.quicksizer.ops.forging;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.ModelResources;
import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.model.Variable;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of attempts, which needs no stack: a new variable or field must be forged in one of them. */
class AttemptsTest {

    private static final Set<String> FORGED = Attempts.all().stream()
            .flatMap(attempt -> attempt.forged().stream())
            .collect(toSet());

    @Test
    void every_variable_of_a_process_is_forged() {
        assertThat(FORGED)
                .containsAll(Arrays.stream(Variable.class.getFields())
                        .map(AttemptsTest::name)
                        .toList())
                .containsAll(Arrays.stream(PolicyFact.values())
                        .map(PolicyFact::variable)
                        .toList());
    }

    @Test
    void every_field_of_a_form_is_forged() {
        assertThat(fields())
                .hasSizeGreaterThan(40)
                .contains("choose-scenarios.groups.selected", "describe-context.y5", "sign-off.contentSha256");
        assertThat(FORGED).containsAll(fields());
    }

    @ParameterizedTest
    @EnumSource(Forgery.class)
    void a_forged_form_has_every_field_and_rows_in_its_lists(Forgery forgery) {
        var sizing = new FormFields("size-scenarios").forged(forgery);
        assertThat(sizing).containsOnlyKeys("lines", "action", "formOk");
        assertThat((List<?>) sizing.get("lines"))
                .singleElement()
                .satisfies(line -> assertThat((Map<?, ?>) line).hasSize(3));
    }

    @Test
    void every_attempt_has_a_name_of_its_own() {
        assertThat(Attempts.all())
                .hasSizeGreaterThan(180)
                .extracting(Attempt::name)
                .doesNotHaveDuplicates();
    }

    private static List<String> fields() {
        return ModelResources.forms().stream()
                .map(path -> path.replaceAll("forms/|\\.form", ""))
                .flatMap(form -> new FormFields(form).names().stream())
                .toList();
    }

    private static String name(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
