package io.quicksizer.workers.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model that the template of the PDF is given, compared field by field for one content in two circumstances. */
class UnsignedInPdfTest {

    /** Places where the template prints what {@link Unsigned} names: nowhere else may it appear. */
    private static final String PRINTED_UNSIGNED =
            "subject|foot|approved|status|cover\\.facts\\[\\d+]\\.value|method\\[4]|signOff.*";

    @Test
    void nothing_else_of_the_page_depends_on_the_circumstances() {
        Map<String, String> one = flat(page(Proposals.submitted(), Locale.ENGLISH));
        Map<String, String> other = flat(page(inOtherCircumstances(Proposals.submitted()), Locale.ENGLISH));

        assertThat(one.keySet().stream().filter(path -> !Objects.equals(one.get(path), other.get(path))))
                .isNotEmpty()
                .allMatch(path -> path.matches(PRINTED_UNSIGNED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void the_page_itself_names_all_of_it(String language) {
        DocumentTexts texts = new DocumentTexts(Locale.of(language));
        String method = String.join(
                "\n", page(Proposals.approved(), Locale.of(language)).method());

        for (Unsigned each : Unsigned.values()) {
            assertThat(method).contains(texts.get("unsigned." + each.name()));
        }
    }

    @Test
    void a_sign_off_that_was_carried_over_says_from_which_revision_and_for_whom_it_was_given() {
        Circumstances.Approval carried = new Circumstances.Approval(
                1, "leads", Circumstances.Decision.APPROVED, "Ada", null, "", Proposals.HASH, "Grace", 2);
        ProposalPage.Level level = page(
                        Proposals.with(Proposals.approved(), Circumstances.Status.APPROVED, List.of(carried)),
                        Locale.ENGLISH)
                .signOff()
                .getFirst();

        assertThat(level.granted()).isTrue();
        assertThat(level.by()).isEqualTo("Ada for Grace");
        assertThat(level.remark()).contains("revision 2", "carried over");
    }

    private static ProposalPage page(Proposal proposal, Locale language) {
        DocumentSettings settings = DocumentSettings.standard().in(language);
        return new ProposalTypesetting(proposal, Edition.INTERNAL, settings, new DocumentTexts(language)).page();
    }

    private static Proposal inOtherCircumstances(Proposal proposal) {
        Circumstances circumstances = proposal.circumstances();
        return new Proposal(
                proposal.content(),
                new Circumstances(
                        circumstances.number() + 1,
                        "0".repeat(64),
                        "somebody else",
                        circumstances.submittedAt().plus(Duration.ofDays(3)),
                        Circumstances.Status.APPROVED,
                        circumstances.approvals(),
                        Map.of()),
                "");
    }

    private static Map<String, String> flat(ProposalPage page) {
        Map<String, String> fields = new TreeMap<>();
        flatten("", page, fields);
        return fields;
    }

    private static void flatten(String path, Object value, Map<String, String> fields) {
        if (value instanceof Record parts) {
            for (RecordComponent component : parts.getClass().getRecordComponents()) {
                try {
                    Object part = component.getAccessor().invoke(parts);
                    flatten(path.isEmpty() ? component.getName() : path + "." + component.getName(), part, fields);
                } catch (ReflectiveOperationException impossible) {
                    throw new AssertionError(impossible);
                }
            }
        } else if (value instanceof List<?> list) {
            for (int at = 0; at < list.size(); at++) {
                flatten(path + "[" + at + "]", list.get(at), fields);
            }
        } else {
            fields.put(path, String.valueOf(value));
        }
    }
}
