package io.quicksizer.workers.usecase.lifecycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life cycle of an engagement as docs/processes.md, docs/approvals.md and docs/consistency.md describe it, in plain
 * Java: what each action answers, changes and leaves in the audit log. It shares no code with the product.
 */
final class Reference {
    private static final String APPROVE = "approve";
    private static final String CHANGES = "request-changes";
    private static final String WITHDRAW = "withdraw";
    private static final String WITHDRAWN = "WITHDRAWN";
    private static final String CANCELLED = "CANCELLED";

    final List<String> audit = new ArrayList<>();
    final ReferencePeople people;
    final ReferenceEntries entries = new ReferenceEntries();
    final ReferenceApproval approval;
    private final ReferenceDrafts drafts = new ReferenceDrafts();

    private final Deque<Effect> undelivered = new ArrayDeque<>();
    /** The first request for each end of the present run. */
    private final Map<String, Asked> stops = new HashMap<>();

    private String status = "DRAFT";
    private int revision = 1;
    private Place place = Place.CONTEXT;
    private int run = 1;
    private int visit = 1;
    private Place visited = Place.CONTEXT;
    private int enteredOn;
    private int today;
    private boolean away;
    private boolean lost;
    private boolean noticed;
    private boolean freezingFails;
    private boolean pdfFails;

    private @Nullable Recorded recorded;
    private @Nullable Place ordered;
    /** The withdrawal in the review that ended the present run. */
    private @Nullable Asked withdrawnInReview;

    /** An entry or a decision that is recorded at the present visit, and that the process has not followed yet. */
    private record Recorded(String outcome, String by, Optional<Place> next) {}

    /** A request to end it, with the day on which it was made. */
    private record Asked(String by, int on) {}

    Reference(ReferencePeople people) {
        this.people = people;
        this.approval = new ReferenceApproval(people, audit);
    }

    // --- what is seen ---

    String status() {
        return status;
    }

    int revision() {
        return revision;
    }

    Place place() {
        return place;
    }

    boolean isAway() {
        return away;
    }

    boolean isLost() {
        return lost;
    }

    boolean isNoticed() {
        return lost && noticed;
    }

    boolean isBroken() {
        return freezingFails || pdfFails;
    }

    boolean isRunning() {
        return isInWizard() || status.equals("IN_APPROVAL");
    }

    boolean isInWizard() {
        return status.equals("DRAFT") || status.equals("CHANGES_REQUESTED");
    }

    boolean isDecided() {
        return status.equals("APPROVED") || status.equals("REJECTED");
    }

    /** Whether operators see it: it has no outcome, or documents are missing. */
    boolean isUnfinished() {
        return isRunning() || lacksDocuments();
    }

    boolean mayReopen() {
        return isDecided() && !lacksDocuments();
    }

    private boolean lacksDocuments() {
        return status.equals("APPROVED") && !approval.newest().orElseThrow().isExported();
    }

    /** The step that waits for somebody. */
    Optional<Place> waiting() {
        boolean waits = isRunning() && place.isHuman() && recorded == null && ordered == null;
        return waits ? Optional.of(place) : Optional.empty();
    }

    /** Whether the engine's task can be completed in Tasklist and its timers run. */
    boolean hasTask() {
        return !lost && place.isHuman() && ordered == null;
    }

    /** Whether an entry is recorded that the engine has not learnt of. */
    boolean isRecorded() {
        return recorded != null;
    }

    boolean isOrdered() {
        return ordered != null;
    }

    boolean isOverdue() {
        return approval.open().filter(level -> level.isOverdue(today)).isPresent();
    }

    boolean waitsForEngine() {
        return !undelivered.isEmpty();
    }

    /** Number of instances that lead it in the engine. */
    int instances() {
        return lost || place == Place.NOWHERE ? 0 : 1;
    }

    List<Place> restartPlaces() {
        if (isInWizard()) {
            return Place.wizard(entries.expertOpen());
        }
        if (status.equals("IN_APPROVAL")
                && approval.submitted()
                        .filter(ReferenceRevision::everySignatureApproves)
                        .isPresent()) {
            List<Place> places = new ArrayList<>(Place.wizard(entries.expertOpen()));
            places.add(Place.SIGN_OFF);
            return List.copyOf(places);
        }
        return lacksDocuments() ? List.of(Place.EXPORTING) : List.of();
    }

    // --- entries ---

    Reply draft(String person, Place step) {
        if (!mayPlan(person, "step.draft")) {
            return Reply.REFUSED;
        }
        if (waiting().filter(step::equals).isEmpty()) {
            return Reply.CONFLICTING;
        }
        drafts.keep(person, step);
        return Reply.DONE;
    }

    Reply submit(String person, Place step, Move move, boolean stale) {
        if (!mayPlan(person, "step.submit")) {
            return Reply.REFUSED;
        }
        if (stale || waiting().filter(step::equals).isEmpty()) {
            return Reply.CONFLICTING;
        }
        Optional<ReferenceEntries.Accepted> accepted = enter(person, step, move);
        if (accepted.isEmpty()) {
            return Reply.INVALID;
        }
        drafts.end(person, step, accepted);
        done(person, "step.submit");
        approval.contribute(person, revision);
        record(outcome(step, accepted.get()), person, accepted.get().next());
        return Reply.DONE;
    }

    void completeInTasklist(String person, Move move) {
        if (recorded != null) {
            refused(person, "step.submit");
            follow();
            return;
        }
        if (!mayPlan(person, "step.submit")) {
            enter(place);
            return;
        }
        Optional<ReferenceEntries.Accepted> accepted = enter(person, place, move);
        drafts.end(person, place, accepted);
        done(person, "step.submit");
        approval.contribute(person, revision);
        if (accepted.isPresent()) {
            recorded = new Recorded(
                    outcome(place, accepted.get()), person, accepted.get().next());
            follow();
        } else {
            enter(place);
        }
    }

    private Optional<ReferenceEntries.Accepted> enter(String person, Place step, Move move) {
        boolean submits = step == Place.REVIEW && move.kind() == Move.Kind.GO_ON;
        return submits && drafts.keepFromSubmitting(person, entries) ? Optional.empty() : entries.enter(step, move);
    }

    private static String outcome(Place step, ReferenceEntries.Accepted accepted) {
        return switch (accepted.kind()) {
            case WITHDRAW -> WITHDRAW;
            case GO_ON -> step == Place.REVIEW ? "submit" : "go";
            default -> "go";
        };
    }

    private boolean mayPlan(String person, String action) {
        return may(ReferencePeople.PLANNERS.contains(person), person, action);
    }

    private boolean mayAdministrate(String person, String action) {
        return may(ReferencePeople.ADMINISTRATOR.equals(person), person, action);
    }

    private Reply forbidden(String person, String action) {
        refused(person, action);
        return Reply.CONFLICTING;
    }

    private boolean may(boolean allowed, String person, String action) {
        if (!allowed) {
            refused(person, action);
        }
        return allowed;
    }

    // --- decisions ---

    Reply decide(String person, String decision, boolean commented, boolean otherContent) {
        if (waiting().filter(Place.SIGN_OFF::equals).isEmpty()) {
            return Reply.CONFLICTING;
        }
        if (!stops.isEmpty()) {
            return Reply.CONFLICTING;
        }
        if (approval.signsAs(person).isEmpty()) {
            refused(person, "revision.decide");
            return Reply.REFUSED;
        }
        if (!commented && !decision.equals(APPROVE)) {
            return Reply.INVALID;
        }
        if (otherContent) {
            return forbidden(person, "revision.decide");
        }
        approval.sign(person, decision.equals(APPROVE));
        record(decision, person, Optional.empty());
        return Reply.DONE;
    }

    void decideInTasklist(String person, String decision, boolean commented) {
        if (recorded != null) {
            refused(person, "step.submit");
            follow();
        } else if (approval.signsAs(person).isEmpty()) {
            refused(person, "revision.decide");
            enter(place);
        } else if (!commented && !decision.equals(APPROVE)) {
            refused(person, "revision.decide");
            enter(place);
        } else {
            approval.sign(person, decision.equals(APPROVE));
            recorded = new Recorded(decision, person, Optional.empty());
            follow();
        }
    }

    // --- time ---

    int today() {
        return today;
    }

    void pass(int days) {
        today += days;
    }

    void remind() {
        approval.remind();
    }

    void timeLimitPasses() {
        approval.offer(today);
        enter(Place.SIGN_OFF);
    }

    // --- ends and beginnings ---

    Reply stop(String person, String newStatus) {
        boolean withdraws = newStatus.equals(WITHDRAWN);
        String action = withdraws ? "engagement.withdraw" : "engagement.cancel";
        if (!(withdraws ? mayPlan(person, action) : mayAdministrate(person, action))) {
            return Reply.REFUSED;
        }
        if (!isRunning()) {
            return forbidden(person, action);
        }
        done(person, action);
        stops.putIfAbsent(newStatus, new Asked(person, today));
        deliver(new Effect.Stop(newStatus, run));
        return Reply.DONE;
    }

    Reply reopen(String person) {
        if (!mayPlan(person, "engagement.reopen")) {
            return Reply.REFUSED;
        }
        if (!isDecided()) {
            return forbidden(person, "engagement.reopen");
        }
        if (!mayReopen()) {
            return Reply.CONFLICTING;
        }
        done(person, "engagement.reopen");
        status = "DRAFT";
        revision++;
        begin(Place.REVIEW);
        return Reply.DONE;
    }

    private void begin(Place point) {
        run++;
        stops.clear();
        withdrawnInReview = null;
        ordered = point;
        deliver(new Effect.Begin(point));
    }

    /** Takes a revision back for whoever submitted it, as long as nobody has decided on it. */
    Reply recall(String person) {
        if (!mayPlan(person, "revision.recall")) {
            return Reply.REFUSED;
        }
        Optional<ReferenceRevision> submitted = approval.submitted();
        if (!may(isSubmittedBy(person, submitted), person, "revision.recall")) {
            return Reply.REFUSED;
        }
        boolean undecided = submitted.filter(found -> !found.isDecided()).isPresent();
        if (!undecided || !canBeSentTo(Place.REVIEW)) {
            return Reply.CONFLICTING;
        }
        done(person, "revision.recall");
        approval.takeBack();
        status = "DRAFT";
        revision++;
        sendTo(Place.REVIEW);
        return Reply.DONE;
    }

    private static boolean isSubmittedBy(String person, Optional<ReferenceRevision> submitted) {
        return submitted.filter(found -> !found.submitter.equals(person)).isEmpty();
    }

    /** Goes on where it was, for whoever withdrew it, on the same day. */
    Reply undoWithdrawal(String person) {
        if (!mayPlan(person, "engagement.undo-withdrawal")) {
            return Reply.REFUSED;
        }
        Optional<Asked> withdrawal = withdrawal();
        boolean another = withdrawal.filter(asked -> !asked.by().equals(person)).isPresent();
        if (!may(!another, person, "engagement.undo-withdrawal")) {
            return Reply.REFUSED;
        }
        if (withdrawal.filter(asked -> asked.on() == today).isEmpty()) {
            return forbidden(person, "engagement.undo-withdrawal");
        }
        done(person, "engagement.undo-withdrawal");
        resume();
        return Reply.DONE;
    }

    /** Returns who can undo the withdrawal, if it is not too late. */
    Optional<String> withdrawnBy() {
        return withdrawal().map(Asked::by);
    }

    /** Returns the withdrawal that can be undone; a request to cancel is final, even if the withdrawal came first. */
    private Optional<Asked> withdrawal() {
        return status.equals(WITHDRAWN) && !stops.containsKey(CANCELLED)
                ? Optional.ofNullable(withdrawnInReview).or(() -> Optional.ofNullable(stops.get(WITHDRAWN)))
                : Optional.empty();
    }

    private void resume() {
        boolean submitted = approval.isFrozen(revision);
        boolean sentBack = !submitted && approval.isSentBack(revision - 1);
        status = sentBack ? "CHANGES_REQUESTED" : "DRAFT";
        revision += submitted ? 1 : 0;
        begin(submitted || visited == Place.SIGN_OFF ? Place.REVIEW : visited);
    }

    // --- work that others take over ---

    Reply handOver(String person, String receiver) {
        boolean allowed = person.equals(people.owner()) || person.equals(ReferencePeople.ADMINISTRATOR);
        return may(allowed, person, "engagement.hand-over") ? handedOver(person, receiver) : Reply.REFUSED;
    }

    /** Hands over all that the owner has; a refusal is about the owner, not about the engagement. */
    Reply handOverAll(String person, String receiver) {
        return person.equals(ReferencePeople.ADMINISTRATOR) ? handedOver(person, receiver) : Reply.REFUSED;
    }

    private Reply handedOver(String person, String receiver) {
        if (receiver.equals(people.owner()) || !people.possibleOwners().contains(receiver)) {
            return Reply.INVALID;
        }
        people.handOver(receiver);
        done(person, "engagement.hand-over");
        return Reply.DONE;
    }

    Reply reassign(String person, String assignee) {
        if (!mayAdministrate(person, "approval.reassign")) {
            return Reply.REFUSED;
        }
        if (approval.open().isEmpty()) {
            return Reply.CONFLICTING;
        }
        if (!may(!person.equals(assignee), person, "approval.reassign")) {
            return Reply.REFUSED;
        }
        if (!approval.isAssignableTo(assignee)) {
            return Reply.INVALID;
        }
        approval.assign(assignee);
        done(person, "approval.reassign");
        return Reply.DONE;
    }

    // --- operators ---

    Reply restart(String person, Place target) {
        if (!mayAdministrate(person, "engagement.restart")) {
            return Reply.REFUSED;
        }
        if (!canBeSentTo(target)) {
            return Reply.CONFLICTING;
        }
        done(person, "engagement.restart");
        if (status.equals("IN_APPROVAL") && target != Place.SIGN_OFF) {
            approval.takeBack();
            status = "CHANGES_REQUESTED";
            revision++;
        }
        sendTo(target);
        return Reply.DONE;
    }

    private boolean canBeSentTo(Place target) {
        boolean beingStopped = undelivered.stream().anyMatch(Effect.Stop.class::isInstance);
        boolean unclaimed = undelivered.stream().anyMatch(Effect.Begin.class::isInstance);
        return !beingStopped && !unclaimed && restartPlaces().contains(target);
    }

    private void sendTo(Place target) {
        recorded = null;
        undelivered.clear();
        ordered = target;
        deliver(new Effect.Restart(target));
    }

    Reply rebuild(String person) {
        if (!mayAdministrate(person, "engagement.rebuild")) {
            return Reply.REFUSED;
        }
        if (!isUnfinished()) {
            return Reply.MISSING;
        }
        Optional<Place> target = target();
        lost = false;
        undelivered.clear();
        target.ifPresent(found -> {
            stops.clear();
            done(person, "engagement.rebuild");
            goTo(found);
        });
        return Reply.DONE;
    }

    /** Where it goes on; what was recorded and not followed is done first, a stop before everything else. */
    private Optional<Place> target() {
        Recorded entry = recorded;
        if (!stops.isEmpty() && isRunning()) {
            boolean withdrawn = stops.containsKey(WITHDRAWN)
                    || (entry != null && entry.outcome().equals(WITHDRAW));
            close(withdrawn ? WITHDRAWN : CANCELLED);
            return Optional.empty();
        }
        if (ordered != null || entry == null) {
            return Optional.of(ordered != null ? ordered : place);
        }
        recorded = null;
        return switch (entry.outcome()) {
            case "submit" -> {
                approval.freeze(revision, entry.by(), entries);
                status = "IN_APPROVAL";
                yield Optional.of(Place.SIGN_OFF);
            }
            case APPROVE -> Optional.of(Place.SIGN_OFF);
            case CHANGES -> {
                sendBack();
                yield Optional.of(Place.REVIEW);
            }
            case "reject" -> {
                reject();
                yield Optional.empty();
            }
            case WITHDRAW -> {
                withdrawInReview(entry.by(), enteredOn);
                yield Optional.empty();
            }
            default -> entry.next();
        };
    }

    // --- the engine ---

    void lose() {
        lost = true;
        noticed = false;
        freezingFails = false;
        pdfFails = false;
    }

    void watch() {
        if (lost && !noticed && isUnfinished()) {
            noticed = true;
            done("workflow", "run.missing");
        }
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
        while (!undelivered.isEmpty()) {
            apply(undelivered.removeFirst());
        }
    }

    void failFreezing() {
        freezingFails = true;
    }

    void failPdf() {
        pdfFails = true;
    }

    void repair() {
        freezingFails = false;
        pdfFails = false;
        if (place == Place.FREEZING) {
            follow();
        } else if (place == Place.EXPORTING) {
            export();
        }
    }

    private void record(String outcome, String by, Optional<Place> next) {
        recorded = new Recorded(outcome, by, next);
        deliver(new Effect.Leave(visit));
    }

    void endBeside() {
        deliver(new Effect.EndBeside());
    }

    private void deliver(Effect effect) {
        boolean behindAnother = lost && ordered != null;
        if (away || behindAnother) {
            undelivered.add(effect);
        } else if (!lost) {
            apply(effect);
        }
    }

    private void apply(Effect effect) {
        switch (effect) {
            case Effect.Leave(int left) -> {
                if (left == visit && recorded != null) {
                    follow();
                }
            }
            case Effect.Stop(String newStatus, int stopped) -> {
                if (stopped == run && isRunning()) {
                    close(newStatus);
                }
            }
            case Effect.Restart(Place target) -> goTo(target);
            case Effect.Begin(Place point) -> enter(point);
            case Effect.EndBeside() -> {}
        }
    }

    private void goTo(Place target) {
        ordered = null;
        switch (target) {
            case SIGN_OFF -> ask();
            case EXPORTING -> export();
            case FREEZING, CLOSING, NOWHERE -> throw new IllegalArgumentException(target.name());
            default -> enter(target);
        }
    }

    private void enter(Place target) {
        place = target;
        visit++;
        visited = target;
        enteredOn = today;
        recorded = null;
        ordered = null;
    }

    private void follow() {
        Recorded entry = java.util.Objects.requireNonNull(recorded);
        switch (entry.outcome()) {
            case "submit" -> freeze(entry.by());
            case WITHDRAW -> withdrawInReview(entry.by(), today);
            case APPROVE -> sign();
            case CHANGES -> {
                if (!waitsForStop()) {
                    sendBack();
                    enter(Place.REVIEW);
                }
            }
            case "reject" -> {
                if (!waitsForStop()) {
                    reject();
                }
            }
            default -> enter(entry.next().orElseThrow());
        }
    }

    private void freeze(String submitter) {
        if (freezingFails) {
            place = Place.FREEZING;
            return;
        }
        approval.freeze(revision, submitter, entries);
        status = "IN_APPROVAL";
        ask();
    }

    private void ask() {
        if (approval.ask(today)) {
            approve();
        } else {
            enter(Place.SIGN_OFF);
        }
    }

    private void sign() {
        if (approval.offer(today)) {
            enter(Place.SIGN_OFF);
        } else {
            approve();
        }
    }

    /** The approval of what is being stopped is not closed any more. */
    private boolean waitsForStop() {
        if (stops.isEmpty()) {
            return false;
        }
        place = Place.CLOSING;
        recorded = null;
        ordered = null;
        return true;
    }

    private void approve() {
        if (waitsForStop()) {
            return;
        }
        approval.close("APPROVED");
        status = "APPROVED";
        recorded = null;
        export();
    }

    private void export() {
        recorded = null;
        ordered = null;
        place = approval.export(!pdfFails) ? Place.NOWHERE : Place.EXPORTING;
    }

    private void sendBack() {
        approval.close("CHANGES_REQUESTED");
        done("workflow", "revision.open");
        status = "CHANGES_REQUESTED";
        revision++;
    }

    private void reject() {
        approval.close("REJECTED");
        close("REJECTED");
    }

    private void withdrawInReview(String person, int on) {
        withdrawnInReview = new Asked(person, on);
        close(WITHDRAWN);
    }

    private void close(String newStatus) {
        approval.takeBack();
        status = newStatus;
        place = Place.NOWHERE;
        recorded = null;
        ordered = null;
        lost = false;
        done("workflow", "engagement.close");
    }

    private void done(String person, String action) {
        audit.add(person + " " + action + " DONE");
    }

    private void refused(String person, String action) {
        audit.add(person + " " + action + " REFUSED");
    }
}
