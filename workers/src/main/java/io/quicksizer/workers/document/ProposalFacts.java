package io.quicksizer.workers.document;

import io.quicksizer.workers.document.ProposalPage.Fact;
import java.time.LocalDate;
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
        Proposal.Header header = proposal.header();
        Proposal.Revision revision = proposal.revision();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("revision", format.count(revision.number())));
        facts.add(fact("validUntil", validity(revision)));
        header.texts().stream()
                .filter(text -> !text.multiline() && !text.content().isEmpty())
                .forEach(text -> facts.add(fact(text.key(), text.content())));
        facts.add(fact("owner", proposal.person(header.owner())));
        facts.add(fact("submittedAt", format.time(revision.submittedAt())));
        if (!revision.submittedBy().equals(header.owner())) {
            facts.add(fact("submittedBy", proposal.person(revision.submittedBy())));
        }
        facts.add(fact("catalogue", catalogue("fact.catalogue")));
        return facts;
    }

    /** The version of the catalogue; its source as well where the edition has it. */
    String catalogue(String key) {
        Proposal.Catalogue catalogue = proposal.catalogue();
        String version = format.count(catalogue.version());
        return catalogue.source().isEmpty()
                ? texts.get(key + ".version", version)
                : texts.get(key + ".value", version, catalogue.source());
    }

    private String validity(Proposal.Revision revision) {
        LocalDate until = revision.validUntil();
        return until == null ? texts.get("fact.validUntil.open") : format.date(until);
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get("fact." + key), value);
    }
}
