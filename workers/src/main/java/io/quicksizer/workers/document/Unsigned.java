package io.quicksizer.workers.document;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Parts of a document that no signature covers, because they come about with or after the submission. Anything else
 * that a {@link Proposal} holds is part of the content whose hash is signed (docs/documents.md).
 */
public enum Unsigned {
    NUMBER("circumstances.number"),
    HASH("circumstances.contentSha256"),
    SUBMITTED_BY("circumstances.submittedBy"),
    SUBMITTED_AT("circumstances.submittedAt"),
    STATUS("circumstances.status"),
    VALID_UNTIL("circumstances.submittedAt"),
    SIGN_OFF("circumstances.approvals"),
    NAMES("circumstances.people");

    private final String path;

    Unsigned(String path) {
        this.path = path;
    }

    /** Place in the proposal. */
    public String path() {
        return path;
    }

    /** The sentence with which a document names all of it. */
    static String explained(DocumentTexts texts) {
        return texts.get(
                "unsigned",
                Arrays.stream(values())
                        .map(each -> texts.get("unsigned." + each.name()))
                        .collect(Collectors.joining(", ")));
    }
}
