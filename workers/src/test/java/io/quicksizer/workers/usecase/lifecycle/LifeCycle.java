package io.quicksizer.workers.usecase.lifecycle;

import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.usecase.Office;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the actions of a sequence, in the product and in the reference model, and compares them after each. */
final class LifeCycle {
    /** Of all classes in this JVM, because they share people. */
    private static final AtomicInteger JOURNEYS = new AtomicInteger();

    private final Office office;
    private final Planning planning;
    private final Signing signing;
    private final Operating operating;
    private final TakingBack takingBack;
    private final HandingOn handingOn;
    private final Repeating repeating;
    private final Agreement agreement;

    LifeCycle(
            Office office,
            Planning planning,
            Signing signing,
            Operating operating,
            TakingBack takingBack,
            HandingOn handingOn,
            Repeating repeating,
            Agreement agreement) {
        this.office = office;
        this.planning = planning;
        this.signing = signing;
        this.operating = operating;
        this.takingBack = takingBack;
        this.handingOn = handingOn;
        this.repeating = repeating;
        this.agreement = agreement;
    }

    /** Runs a sequence with a new engagement; what was done up to a disagreement is in its message. */
    Journey run(List<Act> acts) {
        office.newDay();
        Journey journey = begin();
        try {
            agreement.check(journey);
            for (Act act : acts) {
                int before = journey.notes().size();
                perform(act, journey);
                if (journey.notes().size() > before) {
                    agreement.check(journey);
                }
            }
            return journey;
        } catch (RuntimeException | AssertionError failed) {
            throw new AssertionError(String.join("\n", journey.notes()) + "\nbut then: " + failed.getMessage(), failed);
        } finally {
            office.forget(journey.id); // else each journey takes longer than the one before it
            journey.reference.people.ofTheJourney().forEach(office::leave);
        }
    }

    private Journey begin() {
        int number = JOURNEYS.incrementAndGet();
        String member = "member-" + number;
        String deputy = "deputy-" + number;
        String successor = "successor-" + number;
        office.remember(member, Set.of(Role.APPROVER), Set.of("approvers"));
        office.remember(deputy, Set.of(Role.APPROVER), Set.of("other-group"));
        office.remember(successor, Set.of(Role.PLANNER), Set.of());
        UUID id = office.opened("Journey");
        Journey journey = new Journey(id, new Reference(new ReferencePeople(member, deputy, successor)));
        journey.reference.audit.add("planner engagement.open DONE");
        return journey;
    }

    private void perform(Act act, Journey journey) {
        Random random = act.random();
        switch (act.kind()) {
            case GO_ON -> {
                if (journey.reference.place().isWizard()) {
                    planning.goOn(journey, random);
                } else {
                    signing.goOn(journey, random);
                }
            }
            case GO_ON_IN_TASKLIST -> {
                if (journey.reference.place().isWizard()) {
                    planning.goOnInTasklist(journey, random);
                } else {
                    signing.goOnInTasklist(journey, random);
                }
            }
            case ENTER -> planning.enter(journey, random);
            case ENTER_STALE -> planning.enterStale(journey, random);
            case COMPLETE_IN_TASKLIST -> planning.completeInTasklist(journey, random);
            case BACK_OR_JUMP -> planning.backOrJump(journey, random);
            case DRAFT -> planning.draft(journey, random);
            case DECIDE -> signing.decide(journey, random);
            case DECIDE_IN_TASKLIST -> signing.decideInTasklist(journey, random);
            case DELEGATE -> signing.delegate(journey);
            case REMIND -> signing.remind(journey);
            case TIME_LIMIT -> signing.timeLimit(journey, random);
            case TIME_PASSES -> signing.pass(journey);
            case STOP -> operating.stop(journey, random);
            case REOPEN -> operating.reopen(journey, random);
            case RECALL -> takingBack.recall(journey, random);
            case UNDO_WITHDRAWAL -> takingBack.undoWithdrawal(journey, random);
            case HAND_OVER -> handingOn.handOver(journey, random);
            case REASSIGN -> handingOn.reassign(journey, random);
            case RESTART -> operating.restart(journey, random);
            case REBUILD -> operating.rebuild(journey, random);
            case LOSE -> operating.lose(journey);
            case FIND_AND_REBUILD -> operating.findAndRebuild(journey);
            case WATCH -> operating.watch(journey);
            case ENGINE_AWAY -> operating.goAway(journey);
            case ENGINE_BACK -> operating.comeBack(journey);
            case BREAK -> operating.breakSomething(journey, random);
            case REPAIR -> operating.repair(journey);
            case REPEAT_JOB -> repeating.repeatJob(journey, random);
            case REPEAT_MESSAGE -> repeating.repeatMessage(journey, random);
            case REDELIVER -> repeating.redeliver(journey);
            case WRONG_DOCUMENT -> signing.addWrongDocument(journey);
        }
    }
}
