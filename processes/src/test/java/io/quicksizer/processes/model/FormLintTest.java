package io.quicksizer.processes.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules are those of docs/forms.md; each was learned from data that a form lost. */
@DisplayName("Every form keeps the rules that keep forms from losing data")
class FormLintTest {
    private static final Set<String> INPUTS =
            Set.of("textfield", "textarea", "number", "select", "radio", "checklist", "checkbox", "dynamiclist");

    private static final Map<Step, List<String>> FIELDS = Map.of(
            Step.CONTEXT,
            List.of(
                    "name",
                    "customer",
                    "opportunity",
                    "durationYears",
                    "notes",
                    "language",
                    "spreadPreset",
                    "y1",
                    "y2",
                    "y3",
                    "y4",
                    "y5",
                    "action"),
            Step.SCOPE,
            List.of("scopeTypes", "confirmDrop", "action"),
            Step.SCENARIOS,
            List.of("groups", "action"),
            Step.SIZING,
            List.of("lines", "action"),
            Step.EXPERT,
            List.of("services", "action"),
            Step.REVIEW,
            List.of("action", "jumpTo", "comment"),
            Step.SIGN_OFF,
            List.of("decision", "comment"));

    @ParameterizedTest
    @EnumSource(Step.class)
    void it_asks_for_exactly_the_fields_of_the_contract(Step step) {
        assertThat(topLevelInputs(ModelFiles.form(step)))
                .containsExactlyInAnyOrderElementsOf(FIELDS.getOrDefault(step, List.of()));
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void the_task_hands_on_every_field_of_its_form_and_no_other(Step step) {
        UserTask task = ModelFiles.task(step.elementId());
        String submission = ModelFiles.output(task, Variable.SUBMISSION);
        assertThat(topLevelKeys(submission))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(FIELDS.getOrDefault(step, List.of()).stream(), computed(ModelFiles.form(step)))
                                .toList());
        rows(step)
                .forEach(list -> assertThat(submission)
                        .contains("for ")
                        .contains(inputs(list).map(field -> "." + field).toList()));
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void it_waits_until_its_variables_are_there(Step step) {
        JsonNode form = ModelFiles.form(step);
        assertThat(field(form, "Field_Loading").at("/conditional/hide").asText())
                .isEqualTo("=ready = true");
        assertThat(field(form, "Field_Step").at("/conditional/hide").asText())
                .isEqualTo("=ready != true or linkOnly = true");
        JsonNode guard = field(form, "Field_FormOk");
        assertThat(guard.path("key").asText()).isEqualTo("formOk");
        assertThat(guard.path("expression").asText()).contains("ready = true and linkOnly != true");
        assertThat(guard.at("/validate/required").asBoolean()).isTrue();
        assertThat(guard.at("/validate/min").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void it_leads_to_the_portal_and_shows_nothing_else_where_it_holds_a_link_only(Step step) {
        JsonNode form = ModelFiles.form(step);
        assertThat(field(form, "Field_Portal").path("text").asText()).contains("({{portalLink}})");
        assertThat(field(form, "Field_Portal").at("/conditional/hide").asText())
                .isEqualTo("=linkOnly != true or portalLink = null");
        assertThat(field(form, "Field_NoLink").at("/conditional/hide").asText())
                .isEqualTo("=linkOnly != true or portalLink != null");
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void it_leads_to_the_portal_in_english_and_in_german(Step step) {
        JsonNode form = ModelFiles.form(step);
        assertThat(field(form, "Field_Portal").path("text").asText())
                .contains("[Open it there]({{portalLink}})", "[Dort öffnen]({{portalLink}})");
        assertThat(field(form, "Field_NoLink").path("text").asText())
                .contains("open the engagement there", "dort das Vorhaben öffnen");
        assertThat(field(form, "Field_FormOk").path("label").asText())
                .contains("done in the portal", "im Portal bearbeitet");
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void it_names_its_engagement_at_the_head(Step step) {
        assertThat(ModelFiles.form(step).at("/components/0/text").asText()).isEqualTo("**{{engagementName}}**");
    }

    @Test
    void the_sign_off_shows_all_that_the_portal_shows() {
        assertThat(ModelFiles.text("forms/sign-off.form"))
                .contains("{{submissionComment}}", "{{notes}}", "{{reason}}", "level {{level}} of {{levelCount}}")
                .contains("{{#loop changes}}", "{{#loop services}}", "{{#loop signatures}}", "{{#loop warnings}}");
    }

    @Test
    void an_engagement_is_begun_with_what_its_form_asks() {
        JsonNode form = ModelFiles.form(ModelResources.BEGIN_FORM);
        UserTask task = ModelFiles.task(ModelResources.BEGIN_TASK);
        assertThat(topLevelKeys(ModelFiles.output(task, Variable.SUBMISSION)))
                .containsExactlyInAnyOrderElementsOf(topLevelInputs(form).toList());
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void problems_are_above_the_fields(Step step) {
        JsonNode components = ModelFiles.form(step).path("components");
        List<String> ids = StreamSupport.stream(components.spliterator(), false)
                .map(component -> component.path("id").asText())
                .toList();
        assertThat(ids)
                .containsExactly(
                        "Field_Engagement",
                        "Field_Loading",
                        "Field_Problems",
                        "Field_Portal",
                        "Field_NoLink",
                        "Field_Step",
                        "Field_FormOk");
        assertThat(components.get(2).at("/conditional/hide").asText())
                .isEqualTo("=problems = null or count(problems) = 0");
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void nothing_but_the_choice_of_what_next_is_required(Step step) {
        assertThat(ModelFiles.components(ModelFiles.form(step))
                        .filter(component ->
                                INPUTS.contains(component.path("type").asText()))
                        .filter(component -> component.at("/validate/required").asBoolean())
                        .map(component -> component.path("key").asText()))
                .isSubsetOf("action", "jumpTo", "decision");
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void a_number_that_may_be_zero_shows_its_zero(Step step) {
        assertThat(ModelFiles.components(ModelFiles.form(step))
                        .filter(component -> component.path("type").asText().equals("number"))
                        .filter(number -> number.at("/validate/min").asDouble() <= 0))
                .allMatch(number -> number.has("defaultValue"));
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void rows_stay_open_and_fixed_rows_carry_their_key(Step step) {
        rows(step).forEach(list -> {
            assertThat(list.path("disableCollapse").asBoolean()).isTrue();
            if (!list.path("allowAddRemove").asBoolean()) {
                assertThat(ModelFiles.components(list)).anySatisfy(component -> {
                    assertThat(component.path("key").asText()).isEqualTo("key");
                    assertThat(component.path("expression").asText()).isEqualTo("=this.key");
                    assertThat(component.path("computeOn").asText()).isEqualTo("change");
                });
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void ids_are_meaningful_and_rows_fit_into_sixteen_columns(Step step) {
        JsonNode form = ModelFiles.form(step);
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(ModelFiles.components(form)
                        .map(component -> component.path("id").asText()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("Field_[A-Z][A-Za-z]+[1-5]?"));
        Map<String, Integer> columns = ModelFiles.components(form)
                .collect(java.util.stream.Collectors.toMap(
                        component -> component.at("/layout/row").asText(),
                        component -> component.at("/layout/columns").asInt(),
                        Integer::sum));
        assertThat(columns.values()).allMatch(width -> width <= 16);
    }

    private static Stream<JsonNode> rows(Step step) {
        return ModelFiles.components(ModelFiles.form(step))
                .filter(component -> component.path("type").asText().equals("dynamiclist"));
    }

    private static Stream<String> topLevelInputs(JsonNode form) {
        List<String> inRows = ModelFiles.components(form)
                .filter(component -> component.path("type").asText().equals("dynamiclist"))
                .flatMap(ModelFiles::components)
                .map(component -> component.path("id").asText())
                .toList();
        return ModelFiles.components(form)
                .filter(component -> !inRows.contains(component.path("id").asText()))
                .filter(component -> INPUTS.contains(component.path("type").asText()))
                .map(component ->
                        component.path("key").asText(component.path("path").asText()));
    }

    /** What the form hands on without asking, such as the content that a decision holds for. */
    private static Stream<String> computed(JsonNode form) {
        return ModelFiles.components(form)
                .filter(component -> component.path("type").asText().equals("expression"))
                .map(component -> component.path("key").asText())
                .filter(key -> !Set.of("formOk", "key").contains(key));
    }

    private static Stream<String> inputs(JsonNode list) {
        return ModelFiles.components(list)
                .filter(component -> component.has("key"))
                .map(component -> component.path("key").asText());
    }

    private static Stream<String> topLevelKeys(String context) {
        String withoutRows = context.replaceAll("\\{key[^}]*}|\\{lineItem[^}]*}", "");
        return java.util.regex.Pattern.compile("(\\w+):")
                .matcher(withoutRows)
                .results()
                .map(match -> match.group(1));
    }

    private static JsonNode field(JsonNode form, String id) {
        return ModelFiles.components(form)
                .filter(component -> component.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
