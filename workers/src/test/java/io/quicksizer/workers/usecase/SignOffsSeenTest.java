package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.approval.SignOffsSeen;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UseCaseTest
class SignOffsSeenTest {
    @Autowired
    private Office office;

    @Autowired
    private SignOffsSeen seen;

    @BeforeEach
    void newDay() {
        office.newDay();
        office.remember("chief", Set.of(Role.ADMIN), Set.of());
        office.remember("reader-of-legal", Set.of(Role.APPROVER), Set.of("legal"));
    }

    @Test
    void the_inbox_of_the_group_and_of_administrators_changes_with_a_submission_and_that_of_others_does_not() {
        String ofAdministrators = seen.inbox(office.person("chief"));
        String ofTheGroup = seen.inbox(office.person("approver"));
        String ofOthers = seen.inbox(office.person("reader-of-legal"));

        office.submitted("Seen in the inbox");

        assertThat(seen.inbox(office.person("chief"))).isNotEqualTo(ofAdministrators);
        assertThat(seen.inbox(office.person("approver"))).isNotEqualTo(ofTheGroup);
        assertThat(seen.inbox(office.person("reader-of-legal"))).isEqualTo(ofOthers);
    }

    @Test
    void a_revision_that_does_not_exist_has_no_fingerprint() {
        assertThat(seen.shown(UUID.randomUUID())).isEmpty();
        assertThat(seen.revision(office.person("approver"), UUID.randomUUID()).ifDone())
                .isEmpty();
    }
}
