package io.quicksizer.workers.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quicksizer.db.catalogue.ScopeTypeRuleRepository;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.catalogue.workbook.WorkbookOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class ImportOutcomesTest {
    private static final byte[] NO_WORKBOOK = "no workbook".getBytes(StandardCharsets.UTF_8);
    private static final Person ADMIN = new Person("admin", "Ada", Set.of(Role.ADMIN), Set.of(), null);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ScopeTypeRuleRepository rules = mock();
    private final ImportingCatalogue importing = new ImportingCatalogue(
            mock(),
            mock(),
            mock(),
            rules,
            mock(),
            mock(),
            new CatalogueAccess(mock()),
            mock(),
            mock(),
            Clock.systemUTC(),
            meters);

    @Test
    void a_refused_workbook_is_counted_apart_from_a_failure() {
        assertThat(importing.importFrom(ADMIN, "letter.xlsx", NO_WORKBOOK).ifDone())
                .get()
                .isInstanceOf(WorkbookOutcome.Refused.class);
        assertThat(counted("refused")).isEqualTo(1);
        assertThat(meters.find("quicksizer.import").tag("outcome", "failure").counter())
                .isNull();
    }

    @Test
    void an_import_that_fails_for_another_reason_is_a_failure() {
        when(rules.findAllByOrderByPosition()).thenThrow(new DataAccessResourceFailureException("away"));
        assertThatThrownBy(() -> importing.importFrom(ADMIN, "catalogue.xlsx", NO_WORKBOOK))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(counted("failure")).isEqualTo(1);
    }

    private double counted(String outcome) {
        return meters.get("quicksizer.import").tag("outcome", outcome).counter().count();
    }
}
