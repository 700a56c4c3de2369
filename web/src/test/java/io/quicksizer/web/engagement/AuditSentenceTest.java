package io.quicksizer.web.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.audit.AuditFact;
import io.quicksizer.db.audit.AuditOutcome;
import io.quicksizer.db.audit.AuditSubject;
import io.quicksizer.web.PortalTest;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AuditSentenceTest {
    @Autowired
    private AuditSentence sentences;

    /** Every person is called {@code <user name>}; versions and alternatives are not looked up. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            approval.open              | {"groups":["approvers","legal-team"]}     | : Approvers, Legal team.
            approval.offer             | {"group":"senior-approvers","level":2}    | to a group: Senior approvers.
            approval.escalate          | {"group":"senior-approvers"}              | to Senior approvers.
            approval.reassign          | {"to":"ann","level":1,"reason":"ill"}     | to <ann>. ill
            engagement.hand-over       | {"from":"ann","to":"bob","reason":"left"} | from <ann> to <bob>. left
            engagement.take-back       | {"from":"ann","to":"bob"}                 | from <ann> to <bob>.
            alternative.switch         | {"from":"ann","to":"bob"}                 | from the alternative ann to bob
            """)
    void people_and_groups_are_named(String action, String detail, String part) {
        AuditFact fact = new AuditFact(
                Instant.EPOCH, "carl", action, new AuditSubject("engagement", "1"), AuditOutcome.DONE, detail, "c-1");

        assertThat(sentences.of(fact, 1, Locale.ENGLISH, name -> "<" + name + ">"))
                .startsWith("<carl> ")
                .contains(part);
    }
}
