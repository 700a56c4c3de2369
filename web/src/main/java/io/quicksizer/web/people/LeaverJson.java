package io.quicksizer.web.people;

import io.quicksizer.workers.people.LeaversDesk.Desk;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API's messages about leavers. */
final class LeaverJson {
    private LeaverJson() {}

    static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }

    /** The person who receives everything, and why. */
    @Schema(name = "HandOver")
    record HandOver(@Nullable String receiver, @Nullable String reason) {}

    /** The user name once more, and why. */
    @Schema(name = "Erasure")
    record Erasure(@Nullable String userName, @Nullable String reason) {}

    /** To whom, from which day to which day, and why. */
    @Schema(name = "DelegationForSomebody")
    record NewDelegation(
            @Nullable String delegate,
            @Nullable String first,
            @Nullable String last,
            @Nullable String reason) {}

    /** The delegation that was made. */
    @Schema(name = "DelegationMade")
    record NewDelegationId(UUID id) {}

    /** An engagement that the person owns. */
    @Schema(name = "OwnedEngagement")
    record Owned(
            UUID id,
            String name,
            String customer,
            String status,
            boolean archived,
            @Nullable String waitingStep,
            @Nullable Instant waitingSince) {}

    /** An engagement of somebody else that is shared with the person. */
    @Schema(name = "SharedEngagement")
    record Share(UUID id, String name, String access) {}

    /** The person's drafts. */
    @Schema(name = "KeptDraft")
    record Draft(UUID engagement, String name, String step, Instant savedAt) {}

    /** A delegation by or to the person. */
    @Schema(name = "DelegationOfSomebody")
    record Delegation(UUID id, String delegator, String delegate, LocalDate first, LocalDate last) {}

    /** A sign-off that waits for the person. */
    @Schema(name = "WaitingSignOffOfSomebody")
    record SignOff(UUID engagement, String name, int revision, int level, String group, boolean assigned) {}

    /** The responsibilities of a person. */
    @Schema(name = "Belongings")
    record Belongings(
            String userName,
            boolean active,
            List<Owned> owned,
            List<Share> shared,
            List<Draft> drafts,
            List<Delegation> delegations,
            List<SignOff> signOffs) {
        static Belongings of(Desk desk) {
            return new Belongings(
                    desk.userName(),
                    desk.active(),
                    desk.owned().stream()
                            .map(row -> new Owned(
                                    row.id(),
                                    row.name(),
                                    row.customer(),
                                    row.status(),
                                    row.archived(),
                                    row.waitingStep(),
                                    row.waitingSince()))
                            .toList(),
                    desk.shared().stream()
                            .map(row -> new Share(row.id(), row.name(), row.access()))
                            .toList(),
                    desk.drafts().stream()
                            .map(row -> new Draft(row.id(), row.name(), row.step(), row.savedAt()))
                            .toList(),
                    desk.delegations().stream()
                            .map(row -> new Delegation(
                                    row.id(),
                                    row.delegator(),
                                    row.delegate(),
                                    row.days().first(),
                                    row.days().last()))
                            .toList(),
                    desk.signOffs().stream()
                            .map(row -> new SignOff(
                                    row.id(), row.name(), row.revision(), row.level(), row.group(), row.assigned()))
                            .toList());
        }
    }
}
