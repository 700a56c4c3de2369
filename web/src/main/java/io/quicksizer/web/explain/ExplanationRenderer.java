package io.quicksizer.web.explain;

import io.quicksizer.web.explain.ExplanationView.LinkView;
import io.quicksizer.web.explain.ExplanationView.PartView;
import io.quicksizer.web.explain.ExplanationView.Way;
import io.quicksizer.workers.catalogue.Provenance;
import io.quicksizer.workers.explain.Chosen;
import io.quicksizer.workers.explain.Explanation;
import io.quicksizer.workers.explain.Figure;
import io.quicksizer.workers.explain.Link;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renderer of explanations in the reader's language, with their links. */
final class ExplanationRenderer {
    private final Wording words;
    private final Addresses addresses;

    ExplanationRenderer(Wording words, Addresses addresses) {
        this.words = words;
        this.addresses = addresses;
    }

    ExplanationView of(Explanation explanation, Way back) {
        return new ExplanationView(
                heading(explanation),
                explanation.days().toBigDecimal(),
                explanation.chain().stream().map(this::link).toList(),
                back);
    }

    private String heading(Explanation explanation) {
        String subject = explanation.subject();
        return switch (explanation.figure()) {
            case Figure.Total ignored -> words.text("explain.of.total");
            case Figure.Year year -> words.text("explain.of.total-year", year.year());
            case Figure.LineYear line -> words.text("explain.of.line-year", subject, line.year());
            case Figure.Scenario scenario ->
                words.text("explain.of.scenario", subject, scenario.size().label());
            case Figure.ScenarioService service ->
                words.text("explain.of.scenario", subject, service.size().label());
            case Figure.Line ignored -> subject;
            case Figure.LineService ignored -> subject;
            case Figure.LineRow ignored -> subject;
        };
    }

    private LinkView link(Link link) {
        return switch (link) {
            case Link.Sum sum -> sum(sum);
            case Link.Apportioned share -> apportioned(share);
            case Link.SpreadOver spread ->
                linkView(
                        3,
                        "spread",
                        List.of(words.text("explain.spread.says", percents(spread)), words.by(spread.by())),
                        spread.by());
            case Link.Sized sized -> linkView(2, "sized", List.of(sizeText(sized), words.by(sized.by())), sized.by());
            case Link.InScope scope -> inScope(scope);
            case Link.Typed typed -> typed(typed);
            case Link.Effective effective -> effective(effective);
            case Link.Service service -> linkView(0, "service", service(service), Optional.empty());
            case Link.Stated stated -> linkView(stated.counts() ? 2 : 0, "stated", stated(stated), Optional.empty());
            case Link.Version version -> version(version);
        };
    }

    private LinkView sum(Link.Sum sum) {
        int rule =
                switch (sum.of()) {
                    case LINE_ITEMS -> 2;
                    case LINE_ITEMS_OF_YEAR -> 4;
                    case SCENARIO_SERVICES -> 1;
                    case CUSTOM_SERVICES -> 5;
                };
        String key = "explain.sum." + sum.of().name();
        List<PartView> parts = sum.parts().stream()
                .map(part -> new PartView(part.name(), part.days().toBigDecimal(), addresses.figure(part.figure())))
                .toList();
        return new LinkView(rule, words.text("explain.sum"), List.of(words.text(key, parts.size())), parts, List.of());
    }

    private LinkView apportioned(Link.Apportioned share) {
        String whole = share.whole().name().isEmpty()
                ? words.text("explain.of.total")
                : share.whole().name();
        BigDecimal exact = share.exact();
        boolean even = exact.compareTo(share.days().toBigDecimal()) == 0;
        return new LinkView(
                4,
                words.text("explain.apportioned"),
                List.of(
                        words.text(
                                "explain.apportioned.says",
                                share.year(),
                                share.percent(),
                                words.days(share.whole().days()),
                                exact),
                        even
                                ? words.text("explain.apportioned.even")
                                : words.text(
                                        "explain.apportioned.rounded",
                                        share.days().toBigDecimal())),
                List.of(),
                List.of(new Way(whole, addresses.figure(share.whole().figure()), true)));
    }

    private LinkView inScope(Link.InScope scope) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text("explain.scope.says", scope.scopeType()));
        scope.lineItem().ifPresent(by -> sentences.add(words.by(Optional.of(by))));
        scope.family().ifPresent(by -> sentences.add(words.text("explain.scope.family", words.by(Optional.of(by)))));
        List<Way> ways = Stream.of(scope.lineItem(), scope.family())
                .flatMap(Optional::stream)
                .map(this::toStep)
                .toList();
        return new LinkView(6, words.text("explain.scope"), sentences, List.of(), ways);
    }

    private LinkView typed(Link.Typed typed) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text(typed.freeText() ? "explain.typed.free-text" : "explain.typed.catalogue"));
        sentences.add(words.text("explain.typed.minimum", words.days(typed.minimum())));
        if (!typed.note().isEmpty()) {
            sentences.add(words.text("explain.note", typed.note()));
        }
        sentences.add(words.by(typed.by()));
        return linkView(5, "typed", sentences, typed.by());
    }

    private LinkView effective(Link.Effective effective) {
        Provenance provenance = effective.provenance();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text(
                "explain.effective." + provenance.from().name(),
                effective.scenario(),
                words.days(provenance.days()),
                words.days(effective.template())));
        sentences.add(provenance
                .cell()
                .map(cell ->
                        words.text("explain.cell", cell.sheet(), cell.cell().toString()))
                .orElseGet(() -> words.text("explain.no-cell")));
        return new LinkView(
                1,
                words.text("explain.effective"),
                sentences,
                List.of(),
                List.of(new Way(
                        words.text(
                                "explain.whole-scenario",
                                effective.scenario(),
                                effective.whole().size().label()),
                        addresses.catalogueFigure(effective.whole()),
                        true)));
    }

    private List<String> service(Link.Service service) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text("explain.service.section", service.section()));
        if (!service.externalId().isEmpty()) {
            sentences.add(words.text("explain.service.id", service.externalId()));
        }
        if (!service.note().isEmpty()) {
            sentences.add(words.text("explain.note", service.note()));
        }
        if (service.collapsed()) {
            sentences.add(words.text("explain.service.collapsed"));
        }
        return sentences;
    }

    private List<String> stated(Link.Stated stated) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text(
                "explain.cell", stated.cell().sheet(), stated.cell().cell().toString()));
        sentences.add(words.text(
                stated.counts() ? "explain.stated.counts" : "explain.stated.compared", words.days(stated.stated())));
        stated.link().ifPresent(link -> sentences.add(words.text("explain.link." + link.name())));
        return sentences;
    }

    private LinkView version(Link.Version version) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text("explain.version.says", version.number(), version.source()));
        version.publishedAt().ifPresent(at -> sentences.add(words.text("explain.version.published", words.when(at))));
        return new LinkView(10, words.text("explain.version"), sentences, List.of(), List.of());
    }

    private LinkView linkView(int rule, String key, List<String> sentences, Optional<Chosen> by) {
        return new LinkView(
                rule,
                words.text("explain." + key),
                sentences,
                List.of(),
                by.map(this::toStep).stream().toList());
    }

    private Way toStep(Chosen by) {
        return new Way(words.text("explain.to-step", words.step(by)), addresses.step(by), false);
    }

    private String sizeText(Link.Sized sized) {
        return words.text("explain.sized." + sized.size().name(), sized.size().label());
    }

    private String percents(Link.SpreadOver spread) {
        return spread.percents().stream()
                .map(percent -> words.text("explain.percent", percent))
                .collect(Collectors.joining(" / "));
    }
}
