package io.quicksizer.workers.usecase.lifecycle;

import io.quicksizer.workers.approval.ReassigningSignOff;
import io.quicksizer.workers.people.HandingOver;
import io.quicksizer.workers.people.HandingOverEngagement;
import io.quicksizer.workers.usecase.Office;
import java.util.Random;

/** Engagements that get another owner, and sign-offs that get another approver. */
final class HandingOn {
    private final Office office;
    private final HandingOverEngagement engagements;
    private final HandingOver everything;
    private final ReassigningSignOff reassigning;

    HandingOn(
            Office office, HandingOverEngagement engagements, HandingOver everything, ReassigningSignOff reassigning) {
        this.office = office;
        this.engagements = engagements;
        this.everything = everything;
        this.reassigning = reassigning;
    }

    /**
     * Not while the engine is away: once the run has ended, its message to the engine counts as delivered with the next
     * attempt, whose time the reference model does not know.
     */
    void handOver(Journey journey, Random random) {
        if (journey.reference.isAway()) {
            return;
        }
        ReferencePeople people = journey.reference.people;
        String receiver =
                random.nextInt(4) == 0 ? journey.anybody(random) : Journey.any(people.possibleOwners(), random);
        if (people.ownsNothingElse() && random.nextBoolean()) {
            handOverAll(journey, receiver, random);
            return;
        }
        String person = random.nextInt(3) == 0 ? journey.anybody(random) : people.owner();
        var answer = engagements.handOver(office.person(person), journey.id, receiver);
        office.deliver();
        journey.answers(person + " hands it over to " + receiver, answer, journey.reference.handOver(person, receiver));
    }

    private void handOverAll(Journey journey, String receiver, Random random) {
        String person = random.nextInt(4) == 0 ? journey.anybody(random) : ReferencePeople.ADMINISTRATOR;
        String owner = journey.reference.people.owner();
        var answer = everything.handOver(office.person(person), owner, receiver, "left");
        office.deliver();
        journey.answers(
                person + " hands over all of " + owner + " to " + receiver,
                answer,
                journey.reference.handOverAll(person, receiver));
    }

    void reassign(Journey journey, Random random) {
        String person = random.nextInt(6) == 0 ? journey.anybody(random) : ReferencePeople.ADMINISTRATOR;
        String assignee = journey.anybody(random);
        var answer = reassigning.reassign(office.person(person), journey.id, assignee, "test");
        office.deliver();
        journey.answers(
                person + " assigns the sign-off to " + assignee, answer, journey.reference.reassign(person, assignee));
    }
}
