package io.quicksizer.workers.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.PolicyFact;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page docs/how-to/add-an-approval-fact.md names the files that a fact of the approval policy is written in. */
class AddingAnApprovalFactTest {
    private final HowTo page = new HowTo("add-an-approval-fact.md");

    @Test
    void a_fact_touches_at_most_six_files() {
        assertThat(page.files()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void the_page_names_all_files_that_mention_a_fact_and_no_others() throws IOException {
        Set<String> named = new TreeSet<>(page.files());
        named.addAll(page.files("From before the list"));
        assertThat(named).isEqualTo(HowTo.sources("(?i)catalogue_?age"));
    }

    @Test
    void the_page_names_all_files_that_mention_a_fact_of_the_content() throws IOException {
        assertThat(page.all()).isEqualTo(HowTo.sources("(?i)custom_?share"));
    }

    @ParameterizedTest
    @EnumSource(PolicyFact.class)
    void every_fact_is_in_every_file_of_the_list(PolicyFact fact) {
        Pattern name = Pattern.compile(fact.variable() + "|" + fact.name());
        assertThat(page.files())
                .allSatisfy(
                        file -> assertThat(HowTo.mentions(file, name)).as(file).isTrue());
    }
}
