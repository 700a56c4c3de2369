package io.quicksizer.web.engagement;

import io.quicksizer.db.engagement.Comment;
import io.quicksizer.db.engagement.PersonShare;
import io.quicksizer.db.engagement.ShareAccess;
import io.quicksizer.db.revision.RevisionSummary;
import io.quicksizer.web.page.DisplayNames;
import io.quicksizer.web.page.ProblemText;
import io.quicksizer.web.page.When;
import io.quicksizer.web.problem.Answers;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.alternative.ComparingAlternatives;
import io.quicksizer.workers.engagement.Commenting;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.engagement.EngagementView;
import io.quicksizer.workers.engagement.Rights;
import io.quicksizer.workers.operations.RecallingRevision;
import io.quicksizer.workers.revision.RevisionQueries;
import io.quicksizer.workers.revision.UndoingWithdrawal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Builder of the page of an engagement; responds with 404 if the person may not read it. */
@Component
class Dossier {
    private final EngagementQueries queries;
    private final RevisionQueries revisions;
    private final LiveStatusBuilder standings;
    private final Commenting comments;
    private final PeopleDirectory people;
    private final DisplayNames displayNames;
    private final AuditLines audit;
    private final ProblemText problemText;
    private final RecallingRevision recalling;
    private final ComparingAlternatives alternatives;
    private final UndoingWithdrawal undoing;

    Dossier(
            EngagementQueries queries,
            RevisionQueries revisions,
            LiveStatusBuilder standings,
            Commenting comments,
            PeopleDirectory people,
            DisplayNames displayNames,
            AuditLines audit,
            ProblemText problemText,
            RecallingRevision recalling,
            ComparingAlternatives alternatives,
            UndoingWithdrawal undoing) {
        this.undoing = undoing;
        this.queries = queries;
        this.revisions = revisions;
        this.standings = standings;
        this.comments = comments;
        this.people = people;
        this.displayNames = displayNames;
        this.audit = audit;
        this.problemText = problemText;
        this.recalling = recalling;
        this.alternatives = alternatives;
    }

    /**
     * A person with whom the engagement is shared.
     *
     * @param name display name
     */
    public record Share(String userName, String name, ShareAccess access) {}

    /** Returns the whole page, with a rejected form if there is one. */
    ModelAndView page(Person person, Locale locale, UUID id, long auditBefore, Attempt attempt) {
        UnaryOperator<String> names = names();
        EngagementView view = Answers.done(queries.view(person, id));
        List<RevisionSummary> summaries = Answers.done(revisions.list(person, id));
        List<CommentView> said = remarks(comments.about(person, id), locale, names);
        ModelAndView page = standing("dossier/page", person, locale, view, summaries, said, names);
        page.addObject("audit", audit.of(id, summaries, auditBefore, locale, names));
        page.addObject("auditOpen", auditBefore != Long.MAX_VALUE);
        page.addObject("shares", shares(queries.shares(person, id), names));
        page.addObject("choice", people.everybody());
        page.addObject("teams", people.teams());
        page.addObject("attempt", attempt);
        page.addObject("labels", view.labels());
        page.addObject("knownTags", queries.tags(person));
        return page;
    }

    /** Returns the part of the page that refreshes itself. */
    ModelAndView standing(Person person, Locale locale, UUID id) {
        EngagementView view = Answers.done(queries.view(person, id));
        UnaryOperator<String> names = names();
        return standing(
                "dossier/moved",
                person,
                locale,
                view,
                Answers.done(revisions.list(person, id)),
                remarks(comments.about(person, id), locale, names),
                names);
    }

    private ModelAndView standing(
            String template,
            Person person,
            Locale locale,
            EngagementView view,
            List<RevisionSummary> summaries,
            List<CommentView> said,
            UnaryOperator<String> names) {
        Rights rights = queries.rights(person, view.id()).orElseThrow();
        return new ModelAndView(template)
                .addObject("id", view.id())
                .addObject("rights", rights)
                .addObject("recallable", rights.edit() && recalling.isPossible(person, view.id()))
                .addObject("alternatives", alternatives.names(view.id()))
                .addObject(
                        "undoUntil",
                        undoing.possibleUntil(person, view.id())
                                .map(until -> When.of(until, locale))
                                .orElse(null))
                .addObject("comments", said)
                .addObject("attempt", Attempt.NONE)
                .addObject("figures", SizingFigures.of(view, warnings(view, locale)))
                .addObject("standing", standings.of(person, view, rights, summaries, said, locale, names));
    }

    private List<String> warnings(EngagementView view, Locale locale) {
        return view.figures().warnings().stream()
                .map(warning -> problemText.of(warning, locale))
                .toList();
    }

    private static List<CommentView> remarks(List<Comment> comments, Locale locale, UnaryOperator<String> names) {
        return comments.stream()
                .map(comment -> CommentView.of(comment, locale, names))
                .toList();
    }

    private static List<Share> shares(List<PersonShare> shares, UnaryOperator<String> names) {
        return shares.stream()
                .map(share -> new Share(share.userName(), names.apply(share.userName()), share.access()))
                .toList();
    }

    /** Returns a cached lookup, because the same few people occur many times on a page. */
    private UnaryOperator<String> names() {
        Map<String, String> known = new HashMap<>();
        return userName -> known.computeIfAbsent(userName, displayNames::of);
    }
}
