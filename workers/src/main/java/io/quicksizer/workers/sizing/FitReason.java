package io.quicksizer.workers.sizing;

import java.math.BigDecimal;
import java.util.List;

/**
 * The reason why a line item is in a proposal.
 *
 * @param code what it adds to the score
 * @param subject the scope type it covers, or the label of the size it reaches
 * @param points how much that adds
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

    /** The English wording. */
    public String message() {
        return code.message(List.of(subject, points.toPlainString()));
    }
}
