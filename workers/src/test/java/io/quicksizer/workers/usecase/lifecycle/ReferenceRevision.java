package io.quicksizer.workers.usecase.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A submitted revision with its levels and documents. */
final class ReferenceRevision {
    final int number;
    final String submitter;
    final String content;
    private final Set<String> work;
    final List<ReferenceLevel> levels = new ArrayList<>();
    String status = "SUBMITTED";
    boolean asked;
    boolean csv;
    boolean wrongCsv;
    /** Both PDFs, and the workbook after them. */
    boolean pdf;

    boolean announced;

    /**
     * A submitted revision.
     *
     * @param work names of those whose own work it is
     */
    ReferenceRevision(int number, String submitter, String content, Set<String> work) {
        this.number = number;
        this.submitter = submitter;
        this.content = content;
        this.work = Set.copyOf(work);
    }

    boolean isSubmitted() {
        return status.equals("SUBMITTED");
    }

    boolean isExported() {
        return csv && pdf;
    }

    Optional<ReferenceLevel> open() {
        return levels.stream().filter(ReferenceLevel::isOpen).findFirst();
    }

    boolean everySignatureApproves() {
        return levels.stream().allMatch(level -> level.isOpen() || level.approved);
    }

    /** Returns whether somebody has decided on it; signatures that were carried over are not decisions on it. */
    boolean isDecided() {
        return levels.stream().anyMatch(level -> !level.isOpen() && !level.carriedOver);
    }

    /** Returns whether it was somebody's work when it was submitted. */
    boolean isWorkOf(String person) {
        return work.contains(person);
    }

    boolean hasSigned(String person) {
        return levels.stream()
                .flatMap(level -> Stream.of(Optional.ofNullable(level.signedBy), Optional.ofNullable(level.signedFor)))
                .flatMap(Optional::stream)
                .anyMatch(person::equals);
    }

    /** As the record shows it: level, group that is asked, who signed. */
    String signatures() {
        return levels.stream()
                .map(level -> level.number + " " + level.group() + " " + level.signedBy)
                .toList()
                .toString();
    }
}
