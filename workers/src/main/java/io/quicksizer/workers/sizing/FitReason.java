package io.quicksizer.workers.sizing;

import java.math.BigDecimal;
import java.util.List;

/**
 * The reason why a line item is in a proposal.
 *
 * @param code the part of the score
 * @param subject key of the scope type that it covers, or label of the size that it reaches
 * @param points the points that this adds to the score
 */
public record FitReason(Code code, String subject, BigDecimal points) {

    /** The parts of the score of a proposal. */
    public enum Code implements MessageCode {
        COVERS_SCOPE_TYPE("Covers the scope type “{0}” ({1} points)."),
        ENTERS("Enters at {0} ({1} points)."),
        STEPS_UP("Steps up to {0} ({1} points).");

        private final String pattern;

        Code(String pattern) {
            this.pattern = pattern;
        }

        @Override
        public String pattern() {
            return pattern;
        }
    }

    /** Returns the English message. */
    public String message() {
        return code.message(List.of(subject, points.toPlainString()));
    }
}
