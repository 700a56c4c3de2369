package io.quicksizer.web.page;

import io.quicksizer.workers.frozen.FrozenSizing;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.Optional;

/**
 * Branding in the documents of a revision, as shown to its submitter and approvers.
 *
 * @param product name of the organisation, or of the product without a branding
 * @param validityDays days after submission for which a proposal is valid
 * @param logo SHA-256 of the logo; empty for none
 * @param contact contact for questions; may be empty
 * @param cover text of the first page; may be empty
 * @param legal legal notice; may be empty
 */
@ReadByTemplates
public record PrintedLook(String product, int validityDays, String logo, String contact, String cover, String legal) {

    /** Returns the branding of a content. */
    public static PrintedLook of(FrozenSizing.Issue issue) {
        return Optional.ofNullable(issue.brand())
                .map(brand -> new PrintedLook(
                        issue.product(),
                        issue.validityDays(),
                        brand.logo(),
                        brand.contact(),
                        brand.cover(),
                        brand.legal()))
                .orElseGet(() -> new PrintedLook(issue.product(), issue.validityDays(), "", "", "", ""));
    }
}
