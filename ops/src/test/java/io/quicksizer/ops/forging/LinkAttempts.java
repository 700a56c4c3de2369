package io.quicksizer.ops.forging;

import static io.quicksizer.ops.forging.Place.LEVEL_1;
import static io.quicksizer.ops.forging.Place.LEVEL_2;
import static io.quicksizer.ops.testing.Person.APPROVER;
import static io.quicksizer.ops.testing.Person.APPROVER2;
import static io.quicksizer.ops.testing.Person.LEAD;
import static io.quicksizer.ops.testing.Person.PLANNER;

import io.quicksizer.ops.testing.Answer;
import io.quicksizer.ops.testing.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Attempts with links from mails that are used twice, too late or by others, and with a delegation claimed in addition
 * to one's own signature.
 */
final class LinkAttempts {

    /** Length of the prefix of a token's hash that names the link in the audit log. */
    private static final int AUDITED = 16;

    private LinkAttempts() {}

    static Stream<Attempt> all() {
        return Stream.of(links(), delegations()).flatMap(List::stream);
    }

    private static List<Attempt> links() {
        return List.of(
                replayed(),
                Attempt.by(
                        APPROVER,
                        LEVEL_2,
                        "The link of a mail is used after its level was signed in the portal",
                        scene -> approve(scene, APPROVER, link(scene, APPROVER, 1))),
                Attempt.by(
                        APPROVER2,
                        LEVEL_1,
                        "The link of somebody else's mail is used",
                        scene -> approve(scene, APPROVER2, link(scene, APPROVER, 1))),
                Attempt.by(
                        PLANNER,
                        LEVEL_1,
                        "The submitter uses the link of a mail",
                        scene -> approve(scene, PLANNER, link(scene, PLANNER, 1))),
                Attempt.by(
                        APPROVER,
                        LEVEL_1,
                        "A link is used that no mail has",
                        scene -> approve(scene, APPROVER, UUID.randomUUID().toString())));
    }

    private static Attempt replayed() {
        return Attempt.by(
                        APPROVER,
                        LEVEL_1,
                        "The link of a mail is used a second time",
                        scene -> approve(scene, APPROVER, token(scene)))
                .after(scene -> {
                    link(scene, token(scene), APPROVER, 1);
                    approve(scene, APPROVER, token(scene));
                    scene.awaitVisit("SIGN_OFF", 2);
                });
    }

    private static List<Attempt> delegations() {
        return List.of(Attempt.by(
                        LEAD, LEVEL_1, "Whoever signed the first level claims a delegation for the second", scene -> {
                            var answer = scene.tasklist(LEAD)
                                    .complete(
                                            scene.task(LEAD),
                                            Map.of(
                                                    "decision",
                                                    "approve",
                                                    "comment",
                                                    "Forged",
                                                    "actingFor",
                                                    "approver2",
                                                    "delegates",
                                                    List.of("lead")));
                            scene.awaitRefusedEntry();
                            return answer;
                        })
                .after(scene -> {
                    scene.engagement().approveAs("lead");
                    scene.awaitVisit("SIGN_OFF", 2);
                    delegate(scene);
                }));
    }

    private static void delegate(Scene scene) {
        String today = scene.database()
                .rows("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD') as day")
                .getFirst()
                .get("day");
        scene.portal(Person.ADMIN)
                .post(
                        "/api/v1/people/approver2/delegations",
                        Map.of("delegate", "lead", "first", today, "last", today, "reason", "by a test"))
                .accepted();
    }

    static Answer approve(Scene scene, Person person, String token) {
        scene.concerns(sha256(token).substring(0, AUDITED));
        return scene.pages(person).post("/decide/" + token);
    }

    /** Stores a link as in a mail to the person; returns its token. */
    static String link(Scene scene, Person person, int level) {
        return link(scene, UUID.randomUUID().toString(), person, level);
    }

    private static String link(Scene scene, String token, Person person, int level) {
        scene.database().rows("""
                        insert into decision_link (token_sha256, user_name, engagement_id, revision_id, level, offered_to,
                                                   content_sha256, created_at, expires_at)
                        select ?, ?, r.engagement_id, r.id, l.level, coalesce(l.escalated_to, l.group_name), r.content_sha256,
                               now(), now() + interval '3 days'
                          from revision r join approval_level l on l.revision_id = r.id
                         where r.engagement_id = ? and l.level = ?
                        returning level
                        """, sha256(token), person.userName(), scene.id(), level);
        return token;
    }

    /** Returns a token that is specific to the engagement. */
    private static String token(Scene scene) {
        return "link-of-" + scene.id();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
