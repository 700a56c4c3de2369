package io.quicksizer.ops.forging;

import static io.quicksizer.ops.forging.Place.LEVEL_1;
import static io.quicksizer.ops.forging.Place.REVIEW;
import static io.quicksizer.ops.testing.Person.ADMIN;
import static io.quicksizer.ops.testing.Person.APPROVER;
import static io.quicksizer.ops.testing.Person.PLANNER2;

import io.quicksizer.ops.testing.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Attempts with service tokens to make calls that are reserved to the people as whom they act. */
final class TokenAttempts {

    private static final String TOKENS = "/api/v1/service-tokens";

    private TokenAttempts() {}

    static Stream<Attempt> all() {
        return Stream.of(
                byToken(
                        APPROVER,
                        LEVEL_1,
                        "signs a level",
                        "/decision",
                        Map.of("decision", "approve", "comment", "Forged", "contentSha256", "0".repeat(64))),
                Attempt.by(
                        APPROVER, LEVEL_1, "The service token of an approver signs the content that waits", scene -> {
                            var content = scene.portal(APPROVER)
                                    .get(scene.path("/sign-off"))
                                    .accepted()
                                    .json()
                                    .path("contentSha256")
                                    .asText();
                            return scene.portalByToken(APPROVER)
                                    .post(
                                            scene.path("/decision"),
                                            Map.of(
                                                    "decision",
                                                    "approve",
                                                    "comment",
                                                    "Forged",
                                                    "contentSha256",
                                                    content));
                        }),
                byToken(ADMIN, LEVEL_1, "assigns a sign-off", "/sign-off/assignment", Map.of("assignee", "approver2")),
                byToken(ADMIN, REVIEW, "cancels", "/cancel", Map.of("comment", "Forged")),
                Attempt.by(
                        ADMIN,
                        LEVEL_1,
                        "The service token of an administrator restarts",
                        scene -> scene.portalByToken(ADMIN)
                                .post(
                                        "/api/v1/operations/engagements/" + scene.id() + "/restart",
                                        Map.of("point", "EXPORT", "reason", "Forged"))),
                Attempt.by(PLANNER2, REVIEW, "A service token issues itself another one", scene -> {
                    scene.concerns("POST " + TOKENS);
                    return scene.portalByToken(PLANNER2)
                            .post(TOKENS, Map.of("name", "child", "scopes", List.of("ENGAGEMENTS_WRITE"), "days", 366));
                }));
    }

    private static Attempt byToken(Person person, Place place, String what, String path, Map<String, ?> body) {
        return Attempt.by(
                person,
                place,
                "The service token of %s %s".formatted(person, what),
                scene -> scene.portalByToken(person).post(scene.path(path), body));
    }
}
