package io.quicksizer.workers.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.catalogue.CatalogueSnapshot;
import io.quicksizer.workers.catalogue.ScopeTypeInfo;
import io.quicksizer.workers.catalogue.ServiceInfo;
import io.quicksizer.workers.catalogue.workbook.Keys;
import io.quicksizer.workers.sizing.CatalogueDays;
import io.quicksizer.workers.sizing.CatalogueLineItem;
import io.quicksizer.workers.sizing.Days;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.sizing.SizingPolicies;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys of Korean names are decomposed, so that they are not in NFC; entries name them as the catalogue does. */
class KoreanCatalogueTest {
    private static final String CLOUD = Keys.slug("클라우드");
    private static final String MOVE = Keys.slug("이전");
    private static final String PLAN = Keys.slug("계획");

    private static final CatalogueSnapshot CATALOGUE = new CatalogueSnapshot(
            1,
            1,
            "korean.xlsx",
            Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
            List.of(new ScopeTypeInfo(CLOUD, "클라우드")),
            List.of(new CatalogueLineItem(MOVE, "이전", CLOUD, CatalogueDays.of(days("10"), days("20"), days("30")))),
            List.of(new ServiceInfo(PLAN, "계획", "Prepare", "CRM-1", "")),
            Map.of(),
            Map.of(),
            new SizingPolicies(days("10"), days("36")));

    @Test
    void an_entry_names_scope_types_line_items_and_services_by_keys_that_are_not_in_nfc() {
        assertThat(List.of(CLOUD, MOVE, PLAN)).noneMatch(key -> Normalizer.isNormalized(key, Normalizer.Form.NFC));
        EngagementState scoped = SampleCatalogue.described().withScopeTypes(Set.of(CLOUD));

        EngagementState chosen =
                enter(Step.SCENARIOS, scoped, "{'groups':[{'key':'%s','selected':['%s']}]}".formatted(CLOUD, MOVE));
        EngagementState sized = enter(Step.SIZING, chosen, "{'lines':[{'key':'%s','size':'CUSTOM'}]}".formatted(MOVE));
        EngagementState custom = enter(
                Step.EXPERT, sized, "{'services':[{'lineItem':'%s','service':'%s','days':12}]}".formatted(MOVE, PLAN));

        assertThat(chosen.isChosen(MOVE)).isTrue();
        assertThat(sized.size(MOVE)).contains(Size.CUSTOM);
        assertThat(custom.customServices().get(MOVE))
                .singleElement()
                .satisfies(service -> assertThat(service.service()).isEqualTo(PLAN));
    }

    private static EngagementState enter(Step step, EngagementState state, String entry) {
        StepDecision decision = new DecidingStep(StepEntry.read(step, Entering.json(entry)))
                .decide(state, CATALOGUE, new History(List.of()));
        assertThat(decision.problems()).isEmpty();
        return decision.state();
    }

    private static Days days(String days) {
        return Days.of(new BigDecimal(days));
    }
}
