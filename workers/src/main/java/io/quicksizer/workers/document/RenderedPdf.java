package io.quicksizer.workers.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A finished PDF and what is worth knowing about it.
 *
 * @param bytes the file
 * @param pages number of pages, from 1 up
 * @param replacedCharacters characters that no bundled font covers, as {@code U+1F600}; each was printed as a box
 */
@SuppressWarnings("ArrayRecordComponent") // a file is bytes; nobody compares documents through equals
public record RenderedPdf(byte[] bytes, int pages, SortedSet<String> replacedCharacters) {

    /** Copies what it is given. */
    public RenderedPdf {
        bytes = bytes.clone();
        replacedCharacters = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(replacedCharacters));
    }

    /** A copy of the file. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256 of the file as hex digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
