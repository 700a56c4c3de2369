package io.quicksizer.workers.engagement;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.engagement.Comment;
import io.quicksizer.db.engagement.Comments;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.workers.access.AccessPolicy;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.ProblemCode;
import io.quicksizer.workers.sizing.VisibleText;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Use case: people who may read an engagement comment on it and mention each other. */
@Service
public class Commenting {
    private static final Logger LOG = LoggerFactory.getLogger(Commenting.class);
    private static final int LONGEST = 4_000;

    private final EngagementQueries engagements;
    private final PeopleDirectory people;
    private final Comments comments;
    private final AuditLog audit;
    private final Clock clock;

    Commenting(EngagementQueries engagements, PeopleDirectory people, Comments comments, AuditLog audit, Clock clock) {
        this.engagements = engagements;
        this.people = people;
        this.comments = comments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A comment that mentions the requesting person.
     *
     * @param unread whether the person has not read it yet
     */
    public record Mention(Comment comment, String engagementName, boolean unread) {}

    /** Adds a comment. It is listed for the people whom it mentions with {@code @name}. */
    @Transactional
    public Answer<Comment> comment(Person author, UUID engagementId, String text) {
        Optional<Engagement> engagement = engagements.readable(author, engagementId);
        if (engagement.isEmpty()) {
            return new Answer.Missing<>("engagement");
        }
        String body = VisibleText.cleaned(text).replace("\r\n", "\n");
        List<String> mentions =
                Mentions.in(body).stream().map(people::keptName).distinct().toList();
        List<Problem> problems = problems(engagement.get(), body, mentions);
        if (!problems.isEmpty()) {
            return new Answer.Invalid<>(problems);
        }
        Comment comment = new Comment(
                NewId.next(),
                engagementId,
                author.userName(),
                body,
                mentions,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        comments.add(comment);
        audit.done(
                author.userName(),
                "engagement.comment",
                "engagement",
                engagementId,
                Map.of("comment", comment.id().toString(), "mentions", String.join(" ", mentions)));
        return new Answer.Done<>(comment);
    }

    /** Returns the comments on an engagement, oldest first; empty if the person may not read it. */
    @Transactional(readOnly = true)
    public List<Comment> about(Person reader, UUID engagementId) {
        return engagements
                .stillReadable(reader, engagementId)
                .map(engagement -> comments.about(engagement.id()))
                .orElse(List.of());
    }

    /** Returns the latest comments that mention the person and that the person may still read, newest first. */
    @Transactional(readOnly = true)
    public List<Mention> mentioning(Person person, int limit) {
        List<Mention> mentions = new ArrayList<>();
        List<Comment> latest = comments.mentioning(person.userName(), limit);
        Set<UUID> unread = comments.unread(
                person.userName(), latest.stream().map(Comment::id).toList());
        for (Comment comment : latest) {
            engagements
                    .stillReadable(person, comment.engagementId())
                    .map(engagement -> new Mention(comment, engagement.context().name(), unread.contains(comment.id())))
                    .ifPresent(mentions::add);
        }
        return mentions;
    }

    /** Returns the number of unread mentions of the person on engagements that the person may still read. */
    @Transactional(readOnly = true)
    public int unread(Person person) {
        return engagements.unreadMentions(person);
    }

    /**
     * Marks the mentions of the person on one engagement as read. Writes nothing if there are none. If the database is
     * read-only, the error is only logged and they stay unread.
     */
    public void read(Person person, UUID engagementId) {
        if (!comments.hasUnread(person.userName(), engagementId)) {
            return;
        }
        try {
            comments.read(person.userName(), engagementId, clock.instant());
        } catch (DataAccessException noWrites) {
            LOG.warn("Could not mark mentions as read: {}", noWrites.getMessage());
        }
    }

    /** Marks every mention of the person as read. */
    @Transactional
    public void readAll(Person person) {
        comments.read(person.userName(), null, clock.instant());
    }

    private List<Problem> problems(Engagement engagement, String body, List<String> mentions) {
        if (body.isEmpty()) {
            return List.of(Problem.of("comment", ProblemCode.VALUE_MISSING));
        }
        if (body.length() > LONGEST) {
            return List.of(Problem.of("comment", ProblemCode.TEXT_TOO_LONG, LONGEST));
        }
        if (!VisibleText.isText(body)) {
            return List.of(Problem.of("comment", ProblemCode.TEXT_NOT_PRINTABLE));
        }
        return mentions.stream()
                .filter(name -> !mayRead(name, engagement))
                .map(name -> Problem.of("comment", CommentProblem.MENTION_CANNOT_READ, name))
                .toList();
    }

    private boolean mayRead(String userName, Engagement engagement) {
        return people.find(userName)
                .filter(person -> AccessPolicy.reading(person, Sharing.of(engagement), Sharing.submitted(engagement))
                        .isEmpty())
                .isPresent();
    }
}
