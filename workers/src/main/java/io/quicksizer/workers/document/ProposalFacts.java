package io.quicksizer.workers.document;

import io.quicksizer.workers.document.ProposalPage.Fact;
import io.quicksizer.workers.frozen.FrozenSizing;
import java.util.ArrayList;
import java.util.List;

/** The facts about a proposal on its first page, one per line. */
final class ProposalFacts {
    private final Proposal proposal;
    private final PrintFormat format;
    private final DocumentTexts texts;

    ProposalFacts(Proposal proposal, PrintFormat format, DocumentTexts texts) {
        this.proposal = proposal;
        this.format = format;
        this.texts = texts;
    }

    List<Fact> all() {
        FrozenSizing.Context context = proposal.content().context();
        Circumstances circumstances = proposal.circumstances();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("revision", format.count(circumstances.number())));
        facts.add(fact("validUntil", format.date(proposal.validUntil())));
        proposal.texts().forEach((field, text) -> {
            if (!field.isMultiline() && !text.isEmpty()) {
                facts.add(fact(field.field(), text));
            }
        });
        facts.add(fact("owner", proposal.person(context.owner())));
        facts.add(fact("submittedAt", format.time(circumstances.submittedAt())));
        if (!circumstances.submittedBy().equals(context.owner())) {
            facts.add(fact("submittedBy", proposal.person(circumstances.submittedBy())));
        }
        facts.add(fact("catalogue", catalogue("fact.catalogue")));
        return facts;
    }

    /** The version of the catalogue; its source as well where the edition has it. */
    String catalogue(String key) {
        FrozenSizing.Catalogue catalogue = proposal.content().catalogue();
        String version = format.count(catalogue.number());
        return catalogue.source().isEmpty()
                ? texts.get(key + ".version", version)
                : texts.get(key + ".value", version, catalogue.source());
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get("fact." + key), value);
    }
}
