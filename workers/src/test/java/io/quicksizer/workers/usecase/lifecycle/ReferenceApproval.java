package io.quicksizer.workers.usecase.lifecycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Revisions, who is asked to sign them, and their documents. */
final class ReferenceApproval {
    private static final String WORKFLOW = "workflow ";
    private static final int PDFS_AND_WORKBOOK = 3;

    private final ReferencePeople people;
    private final List<String> audit;
    private final List<ReferenceRevision> revisions = new ArrayList<>();
    private final List<Contribution> contributions = new ArrayList<>();
    private int decisions;
    private int documents;

    ReferenceApproval(ReferencePeople people, List<String> audit) {
        this.people = people;
        this.audit = audit;
    }

    int decisions() {
        return decisions;
    }

    int documents() {
        return documents;
    }

    List<String> statuses() {
        return revisions.stream()
                .map(revision -> revision.number + " " + revision.status)
                .toList();
    }

    Optional<ReferenceRevision> newest() {
        return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.getLast());
    }

    Optional<ReferenceRevision> submitted() {
        return newest().filter(ReferenceRevision::isSubmitted);
    }

    Optional<ReferenceLevel> open() {
        return submitted().flatMap(ReferenceRevision::open);
    }

    Optional<String> signsAs(String person) {
        return open().flatMap(level -> people.signsAs(person, submitted().orElseThrow(), level));
    }

    /** Returns whether an approver requested changes of a revision. */
    boolean isSentBack(int number) {
        return revisions.stream()
                .anyMatch(revision -> revision.number == number && revision.status.equals("CHANGES_REQUESTED"));
    }

    boolean isFrozen(int number) {
        return revisions.stream().anyMatch(revision -> revision.number == number);
    }

    /** Returns whether the open level can be assigned to somebody, whatever their groups. */
    boolean isAssignableTo(String person) {
        return people.mayBeAssigned(person, submitted().orElseThrow());
    }

    void assign(String person) {
        open().orElseThrow().assignee = person;
    }

    void freeze(int number, String submitter, ReferenceEntries entries) {
        ReferenceRevision revision =
                new ReferenceRevision(number, submitter, content(entries), work(number, submitter));
        for (int level = 1; level <= entries.levels(); level++) {
            revision.levels.add(new ReferenceLevel(level));
        }
        revisions.add(revision);
        audit.add(submitter + " revision.submit DONE");
    }

    private String content(ReferenceEntries entries) {
        return entries.content() + ", owned by " + people.owner();
    }

    /** Notes that somebody entered something for a revision. */
    void contribute(String person, int number) {
        contributions.add(new Contribution(person, number));
    }

    private record Contribution(String person, int number) {}

    /**
     * The owner, the submitter, and whoever entered or submitted anything since the last approval; before the first
     * approval, whoever opened it.
     */
    private Set<String> work(int number, String submitter) {
        int approved = revisions.stream()
                .filter(revision -> revision.status.equals("APPROVED"))
                .mapToInt(revision -> revision.number)
                .max()
                .orElse(0);
        Set<String> work = new HashSet<>(List.of(people.owner(), submitter));
        if (approved == 0) {
            work.add(ReferencePeople.OPENER);
        }
        contributions.stream()
                .filter(contribution -> contribution.number() > approved && contribution.number() <= number)
                .forEach(contribution -> work.add(contribution.person()));
        return work;
    }

    /** Asks for signatures; true when none is needed any more. */
    boolean ask(int today) {
        ReferenceRevision revision = submitted().orElseThrow();
        if (!revision.asked) {
            revision.asked = true;
            carryOver(revision);
            done("approval.open");
        }
        return !offer(today);
    }

    private void carryOver(ReferenceRevision revision) {
        approvedBefore(revision).ifPresent(approved -> {
            if (!approved.content.equals(revision.content)) {
                done("approval.again");
                return;
            }
            for (int level = 0; level < approved.levels.size() && carries(approved, level, revision); level++) {
                revision.levels.get(level).carryOver(approved.levels.get(level));
                decisions++;
                done("approval.carry-over");
            }
        });
    }

    private Optional<ReferenceRevision> approvedBefore(ReferenceRevision revision) {
        return revisions.reversed().stream()
                .filter(earlier -> earlier != revision && earlier.status.equals("APPROVED"))
                .findFirst();
    }

    private boolean carries(ReferenceRevision approved, int level, ReferenceRevision revision) {
        ReferenceLevel former = approved.levels.get(level);
        return people.stillSigns(former.signedBy, revision) && people.stillSigns(former.signedFor, revision);
    }

    /** Offers the first level that nobody has signed; false when there is none. */
    boolean offer(int today) {
        Optional<ReferenceLevel> open = open();
        open.map(level -> level.offer(today)).ifPresent(offered -> {
            switch (offered) {
                case FIRST -> done("approval.offer");
                case ESCALATED -> done("approval.escalate");
                case UNCHANGED -> {}
            }
        });
        return open.isPresent();
    }

    void remind() {
        if (open().orElseThrow().remind()) {
            done("approval.remind");
        }
    }

    void sign(String person, boolean approves) {
        String inTheNameOf =
                signsAs(person).filter(name -> !name.equals(person)).orElse(null);
        open().orElseThrow().sign(person, inTheNameOf, approves);
        decisions++;
        audit.add(person + " revision.decide DONE");
    }

    void close(String status) {
        submitted().orElseThrow().status = status;
        done("approval.close");
    }

    void takeBack() {
        submitted().ifPresent(revision -> revision.status = "WITHDRAWN");
    }

    void addWrongDocument() {
        submitted().orElseThrow().wrongCsv = true;
        documents++;
    }

    /** Makes the documents that are missing; true when all are there. */
    boolean export(boolean pdfCanBeMade) {
        ReferenceRevision revision = newest().orElseThrow();
        if (!revision.csv) {
            revision.csv = true;
            documents++;
            done(revision.wrongCsv ? "export.replace" : "export.render");
        }
        if (!revision.pdf && pdfCanBeMade) {
            revision.pdf = true;
            documents += PDFS_AND_WORKBOOK;
            for (int document = 0; document < PDFS_AND_WORKBOOK; document++) {
                done("export.render");
            }
        }
        if (revision.isExported() && !revision.announced) {
            revision.announced = true;
            done("export.announce");
        }
        return revision.isExported();
    }

    private void done(String action) {
        audit.add(WORKFLOW + action + " DONE");
    }
}
