package io.quicksizer.workers.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.wizard.Wizard;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page docs/how-to/add-a-step.md names the files that a step of the wizard is written in. */
class AddingAStepTest {
    private static final String TEMPLATE = "web/src/main/resources/templates/wizard/scope.ftlh";
    private static final List<String> OF_ITS_OWN = List.of("Entry", "View", "Step", "Page");

    private final HowTo page = new HowTo("add-a-step.md");

    @Test
    void a_step_touches_at_most_fifteen_files() {
        assertThat(page.files()).hasSizeLessThanOrEqualTo(15).contains(TEMPLATE);
    }

    @Test
    void the_page_names_all_files_that_mention_a_step_and_no_others() throws IOException {
        Set<String> mentioning =
                new TreeSet<>(HowTo.sources("\\bSCOPE\\b|\\bScope(Entry|View|Step|Page)\\b|choose-scope|ChooseScope"));
        mentioning.add(TEMPLATE);
        assertThat(page.all()).isEqualTo(mentioning);
    }

    @Test
    void every_step_of_the_wizard_is_in_every_file_that_all_steps_share() {
        List<String> shared = page.files().stream()
                .filter(file -> !file.matches(".*[/](Scope\\w+\\.java|scope\\.ftlh|choose-scope\\.form)"))
                .toList();
        assertThat(shared).hasSize(page.files().size() - OF_ITS_OWN.size() - 2);
        Arrays.stream(Step.values())
                .filter(Wizard::has)
                .forEach(step -> assertThat(shared)
                        .allSatisfy(file -> assertThat(HowTo.mentions(
                                        file, Pattern.compile("\\b" + step.name() + "\\b|" + words(step))))
                                .as("%s in %s", step, file)
                                .isTrue()));
    }

    private static String words(Step step) {
        return "\\b" + step.name().charAt(0) + step.name().substring(1).toLowerCase(Locale.ROOT) + "Step\\b";
    }
}
