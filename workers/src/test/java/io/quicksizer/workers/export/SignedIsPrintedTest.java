package io.quicksizer.workers.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.db.common.Sha256;
import io.quicksizer.workers.document.Circumstances;
import io.quicksizer.workers.document.CsvProposal;
import io.quicksizer.workers.document.DocumentSettings;
import io.quicksizer.workers.document.Proposal;
import io.quicksizer.workers.document.Unsigned;
import io.quicksizer.workers.frozen.CanonicalJson;
import io.quicksizer.workers.frozen.FrozenSizing;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares, field by field, what the renderers print with what the hash of the content covers: each printed field comes
 * from the content, or is named in the document as not signed.
 */
class SignedIsPrintedTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONTENT = """
            {"catalogue":{"number":7,"source":"demo.xlsx"},
             "context":{"customer":"Northwind","name":"Plan","notes":"Call first","opportunity":"OPP-7","owner":"planner"},
             "deferred":[{"days":10,"key":"hub","name":"Hub","scopeType":"Data","scopeTypeKey":"data","services":[],"size":"M","years":[]}],
             "durationYears":2,"engagementId":"e","facts":{"customShare":0.3,"yearsBelowMinimum":1},"format":5,
             "issue":{"brand":{"accent":"#1f5d84","contact":"Ask us","cover":"Dear all","legal":"No warranty","logo":"abc","team":"north",
                      "version":3},"product":"Quicksizer","validityDays":90},
             "offers":[{"deferred":[{"days":5,"key":"arch","name":"Archive","scopeType":"Data","scopeTypeKey":"data","services":[],
                                     "size":"S","years":[]}],"durationYears":1,"name":"Large","spread":[100],"totals":{"days":70,"years":[70]},
                        "facts":{"customShare":0.1,"yearsBelowMinimum":1},"warnings":[],
                        "rows":[{"days":70,"key":"move","name":"Move","scopeType":"Cloud","scopeTypeKey":"cloud",
                                 "services":[],"size":"M","years":[70]}]}],
             "rows":[{"days":40,"key":"move","name":"Move","scopeType":"Cloud","scopeTypeKey":"cloud",
                      "services":[{"collapsed":false,"crmId":"CRM-1","days":40,"key":"plan","name":"Plan it","note":"twice",
                                   "section":"Run","source":"TEMPLATE"}],"size":"M","years":[20,20]},
                     {"days":20,"key":"lake","name":"Lake","scopeType":"Data","scopeTypeKey":"data",
                      "services":[{"collapsed":true,"crmId":"CRM-2","days":20,"key":null,"name":"Our own","note":"free",
                                   "section":"Build","source":"FREE_TEXT"}],"size":"CUSTOM","years":[10,10]}],
             "spread":[50,50],"totals":{"days":60,"years":[30,30]},"warnings":[{"code":"w","message":"Look here"}]}""";

    private static final Circumstances ONE = new Circumstances(
            1,
            "a".repeat(64),
            "planner",
            Instant.parse("2026-03-01T08:00:00Z"),
            Circumstances.Status.SUBMITTED,
            List.of(approval("approver", 0)),
            Map.of("planner", "Paula Planner"));
    private static final Circumstances OTHER = new Circumstances(
            2,
            "b".repeat(64),
            "planner2",
            Instant.parse("2026-04-02T09:30:00Z"),
            Circumstances.Status.APPROVED,
            List.of(approval("approver2", 1)),
            Map.of("planner", "Paul Planner"));

    @Test
    void what_does_not_come_from_the_content_is_exactly_the_list_of_the_unsigned() {
        Map<String, String> one = printed(proposal(content(), ONE));
        Map<String, String> other = printed(proposal(content(), OTHER));

        Set<String> differing = one.keySet().stream()
                .filter(path -> !Objects.equals(one.get(path), other.get(path)))
                .map(path -> path.replaceFirst("\\[.*", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        assertThat(differing)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Unsigned.values())
                        .map(Unsigned::path)
                        .distinct()
                        .toList());
    }

    @Test
    void every_other_printed_field_changes_with_a_statement_of_the_content_and_so_with_its_hash() {
        Map<String, String> before = printed(proposal(content(), ONE));
        Set<String> reached = new LinkedHashSet<>();
        for (Consumer<JsonNode> change : changes()) {
            JsonNode changed = tree();
            change.accept(changed);
            FrozenSizing content = CanonicalJson.read(changed.toString());
            assertThat(Sha256.of(CanonicalJson.write(content))).isNotEqualTo(Sha256.of(CanonicalJson.write(content())));
            Map<String, String> after = printed(proposal(content, ONE));
            before.keySet().stream()
                    .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                    .forEach(reached::add);
        }
        Set<String> unsigned =
                Arrays.stream(Unsigned.values()).map(Unsigned::path).collect(Collectors.toSet());
        assertThat(before.keySet().stream()
                        .filter(path -> !unsigned.contains(path.replaceFirst("\\[.*", "")))
                        .filter(path -> !isStructure(path)))
                .isSubsetOf(reached);
    }

    @Test
    void times_and_the_end_of_the_validity_are_in_the_zone_of_the_content() {
        Circumstances late = new Circumstances(
                1,
                "a".repeat(64),
                "planner",
                Instant.parse("2026-03-01T23:30:00Z"),
                Circumstances.Status.SUBMITTED,
                List.of(),
                Map.of());
        JsonNode changed = tree();
        ((ObjectNode) changed.path("issue")).put("zone", "Europe/Berlin");
        FrozenSizing berlin = CanonicalJson.read(changed.toString());

        assertThat(csv(proposal(berlin, late))).contains("2026-03-02T00:30:00+01:00", "2026-05-31");
        assertThat(csv(proposal(content(), late))).contains("2026-03-01T23:30:00Z", "2026-05-30");
    }

    private static String csv(Proposal proposal) {
        return new String(new CsvProposal(proposal.settings()).render(proposal), StandardCharsets.UTF_8);
    }

    @Test
    void no_content_of_another_number_of_years_has_the_same_figures() {
        JsonNode changed = tree();
        ((ObjectNode) changed).put("durationYears", 3);

        assertThatThrownBy(() -> proposal(CanonicalJson.read(changed.toString()), ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void records_of_the_csv_that_differ_with_the_circumstances_are_those_it_names_as_unsigned(String language) {
        List<String> one = csv(ONE, language);
        List<String> other = csv(OTHER, language);

        List<String> differing = new ArrayList<>();
        for (int line = 0; line < one.size(); line++) {
            if (!one.get(line).equals(other.get(line))) {
                differing.add(one.get(line));
            }
        }
        assertThat(differing).hasSize(Unsigned.values().length);
        assertThat(differing.stream().filter(line -> line.startsWith("metadata,")))
                .hasSize(Unsigned.values().length - 1);
        assertThat(String.join("\n", one))
                .contains(
                        language.equals("en")
                                ? "the number of the revision, the hash itself, who submitted it, when it was submitted"
                                : "die Nummer der Revision, der Hash selbst, wer eingereicht hat");
    }

    private static List<String> csv(Circumstances circumstances, String language) {
        byte[] file = new CsvProposal(DocumentSettings.standard().in(Locale.of(language)))
                .render(proposal(content(), circumstances));
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }

    /** Neither the version of the structure nor the number of figures is a statement of its own. */
    private static boolean isStructure(String path) {
        return path.matches("content\\.(format|(offers\\[\\d+]\\.)?durationYears)") || path.endsWith(".key");
    }

    /** One change for each text, each flag, one for all figures, so that they still add up, and one for the zone. */
    private static List<Consumer<JsonNode>> changes() {
        List<Consumer<JsonNode>> changes = new ArrayList<>();
        changes.add(SignedIsPrintedTest::doubleFigures);
        changes.add(tree -> ((ObjectNode) tree.path("issue")).put("zone", "Europe/Berlin"));
        texts(tree(), "").forEach(pointer -> changes.add(tree -> change(tree, pointer)));
        return changes;
    }

    private static List<String> texts(JsonNode node, String pointer) {
        List<String> found = new ArrayList<>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> found.addAll(texts(node.get(name), pointer + "/" + name)));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                found.addAll(texts(node.get(at), pointer + "/" + at));
            }
        } else if (node.isTextual() || node.isBoolean()) {
            found.add(pointer);
        }
        return found;
    }

    private static void change(JsonNode tree, String pointer) {
        int cut = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) tree.at(pointer.substring(0, cut));
        String name = pointer.substring(cut + 1);
        JsonNode value = parent.get(name);
        switch (name) {
            case "size" -> parent.put(name, "L");
            case "source" -> parent.put(name, value.asText().endsWith(".xlsx") ? "other.xlsx" : "CUSTOM");
            case "collapsed" -> parent.put(name, !value.asBoolean());
            default -> parent.put(name, value.asText() + "x");
        }
    }

    private static void doubleFigures(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                JsonNode value = object.get(name);
                if (value.isNumber() && !Set.of("durationYears", "format").contains(name)) {
                    object.put(name, value.decimalValue().add(value.decimalValue()));
                } else {
                    doubleFigures(value);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                JsonNode value = array.get(at);
                if (value.isNumber()) {
                    array.set(
                            at,
                            JSON.getNodeFactory()
                                    .numberNode(value.decimalValue().add(value.decimalValue())));
                } else {
                    doubleFigures(value);
                }
            }
        }
    }

    private static Map<String, String> printed(Proposal proposal) {
        Map<String, String> fields = new TreeMap<>();
        flatten("", proposal, fields);
        return fields;
    }

    private static void flatten(String path, Object value, Map<String, String> fields) {
        if (value instanceof Record parts) {
            components(parts).forEach((name, part) -> flatten(path.isEmpty() ? name : path + "." + name, part, fields));
        } else if (value instanceof List<?> list) {
            for (int at = 0; at < list.size(); at++) {
                flatten(path + "[" + at + "]", list.get(at), fields);
            }
        } else {
            fields.put(path, String.valueOf(value));
        }
    }

    private static Map<String, Object> components(Record parts) {
        Map<String, Object> components = new LinkedHashMap<>();
        for (RecordComponent component : parts.getClass().getRecordComponents()) {
            try {
                components.put(component.getName(), component.getAccessor().invoke(parts));
            } catch (ReflectiveOperationException impossible) {
                throw new AssertionError(impossible);
            }
        }
        return components;
    }

    /** Each hash has a picture of its own. */
    private static Proposal proposal(FrozenSizing content, Circumstances circumstances) {
        return new Proposal(
                content, circumstances, "picture of " + content.issued().brand().logo());
    }

    private static FrozenSizing content() {
        return CanonicalJson.read(CONTENT);
    }

    private static JsonNode tree() {
        try {
            return JSON.readTree(CONTENT);
        } catch (java.io.IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Circumstances.Approval approval(String actor, int carriedFrom) {
        return new Circumstances.Approval(
                1,
                "approvers",
                Circumstances.Decision.APPROVED,
                actor,
                Instant.parse("2026-05-01T00:00:00Z"),
                "fine",
                "a".repeat(64),
                "",
                carriedFrom);
    }
}
