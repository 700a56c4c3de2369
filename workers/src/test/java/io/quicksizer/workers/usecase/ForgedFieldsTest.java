package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.processes.model.Step;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each field of each form, forged alone: none of it reaches the record, whether the entry is accepted or not. */
@UseCaseTest
class ForgedFieldsTest {
    private static final String MARK = "forged";
    private static final List<String> FORGERIES = List.of(
            "\"" + (MARK + " ").repeat(2_000) + "\"", "[\"" + MARK + "\"]", "{\"" + MARK + "\":true}", "1e300", "null");
    private static final String ONLY_FOR_THE_FORM = "formOk";

    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void nothing_forged_reaches_the_record(Step step) throws IOException {
        UUID id = waitingAt(step);
        for (String field : fields("", form(step)).toList()) {
            for (String forgery : FORGERIES) {
                if (!office.step(id).equals(Optional.of(step))) {
                    id = waitingAt(step);
                }
                engine.completeInTasklist(
                        id, step == Step.SIGN_OFF ? "approver" : "planner", forged(entry(step, id), field, forgery));
                assertThat(record(id))
                        .as("%s as %.20s", field, forgery)
                        .doesNotContain(MARK)
                        .doesNotContain("0".repeat(50));
                assertThat(engine.incidentMessages())
                        .as("%s as %.20s", field, forgery)
                        .isEmpty();
            }
        }
    }

    private static JsonNode form(Step step) throws IOException {
        String path = "/forms/" + step.formId() + ".form";
        try (InputStream form = Step.class.getResourceAsStream(path)) {
            return new JsonMapper().readTree(form);
        }
    }

    /** Returns pointers to the fields in an entry; the fields of a list are those of its first row. */
    private static Stream<String> fields(String within, JsonNode owner) {
        return StreamSupport.stream(owner.path("components").spliterator(), false)
                .flatMap(component -> {
                    if (component.path("type").asText().equals("group")) {
                        return fields(within, component);
                    }
                    String list = component.path("path").asText();
                    String key = component.path("key").asText(list);
                    return key.isEmpty() || key.equals(ONLY_FOR_THE_FORM)
                            ? Stream.empty()
                            : Stream.concat(
                                    Stream.of(within + "/" + key), fields(within + "/" + key + "/0", component));
                });
    }

    private static String forged(ObjectNode entry, String field, String forgery) {
        int last = field.lastIndexOf('/');
        ((ObjectNode) entry.at(field.substring(0, last))).set(field.substring(last + 1), StandInEngine.json(forgery));
        return entry.toString();
    }

    private UUID waitingAt(Step step) {
        if (step == Step.SIGN_OFF) {
            return office.submitted("At the sign-off");
        }
        UUID id = office.at("At " + step, step == Step.EXPERT ? Step.SIZING : step);
        if (step == Step.EXPERT) {
            Office.accepted(office.enter(
                    "planner", id, Step.SIZING, Office.entry(Step.SIZING).replace("\"S\"", "\"CUSTOM\"")));
        }
        return id;
    }

    private ObjectNode entry(Step step, UUID id) {
        return (ObjectNode) StandInEngine.json(
                switch (step) {
                    case EXPERT -> """
                        {"services":[{"lineItem":"li-audit","service":"FREE_TEXT","name":"Audit","days":9,"note":""}],
                         "action":"continue"}""";
                    case SIGN_OFF ->
                        """
                        {"decision":"approve","comment":"","contentSha256":"%s"}""".formatted(office.revision(id).orElseThrow().contentSha256());
                    default -> Office.entry(step);
                });
    }

    private String record(UUID id) {
        return jdbc.sql("""
                        select concat(to_jsonb(e),
                                      (select jsonb_agg(t) from engagement_scope_type t where t.engagement_id = e.id),
                                      (select jsonb_agg(t) from engagement_line_item t where t.engagement_id = e.id),
                                      (select jsonb_agg(t) from engagement_custom_service t where t.engagement_id = e.id),
                                      (select jsonb_agg(t) from revision t where t.engagement_id = e.id),
                                      (select jsonb_agg(d) from approval_decision d join revision r on r.id = d.revision_id
                                        where r.engagement_id = e.id))
                          from engagement e where e.id = :id""").param("id", id).query(String.class).single();
    }
}
