package io.quicksizer.ops.indexes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.process.Waiting;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Port;
import io.quicksizer.ops.testing.OnTheStack;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheStack.class)
@DisplayName("Form content leaves the indexes after its step")
class TasklistIndexCleaningIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration IMPORTED_WITHIN = Duration.ofMinutes(4);

    private final LiveStack stack;
    private final SearchIndexes indexes;
    private final FormContent content;

    TasklistIndexCleaningIT(LiveStack stack) {
        this.stack = stack;
        this.indexes = new SearchIndexes(URI.create(stack.ports().http(Port.SEARCH)), Optional.empty());
        this.content = new FormContent(indexes, new FormContent.Names("operate", "tasklist", "zeebe-record"));
    }

    @Test
    void nothing_of_an_ended_step_is_left_and_everything_of_the_waiting_one() {
        var engagement = SampleEngagement.opened(stack.ports().http(Port.WEB), "Cleaning the indexes");
        engagement.submitContext();
        long ended = element(engagement.id(), "CONTEXT");
        long waiting = element(engagement.id(), "SCOPE");
        Waiting.until(
                IMPORTED_WITHIN,
                () -> Optional.of(ended)
                        .filter(step -> isOver(step) && ofOperate(waiting) > 0 && ofTasklist(waiting) > 0),
                () -> "Operate and Tasklist did not show the end of the step");
        assertThat(variables(ended)).isPositive();
        long before = variables(waiting);

        Instant now = Instant.now();
        assertThat(content.count(now).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isPositive();
        content.remove(now);

        assertThat(variables(ended)).isZero();
        assertThat(variables(waiting)).isEqualTo(before);
        assertThat(content.count(now).values()).containsOnly(0L);
        engagement.withdraw();
    }

    private boolean isOver(long element) {
        ObjectNode query = JSON.createObjectNode();
        var filters = query.putObject("bool").putArray("filter");
        filters.addObject().putObject("term").put("key", element);
        filters.addObject().putObject("exists").put("field", "endDate");
        return indexes.count("operate-flownode-instance-*", query) > 0;
    }

    /** Variables of a step in Operate and in Tasklist. */
    private long variables(long element) {
        return ofOperate(element) + ofTasklist(element);
    }

    private long ofOperate(long element) {
        return indexes.count("operate-variable-*", term("scopeKey", element));
    }

    /** Operate and Tasklist import each for itself, in the order of the engine's records. */
    private long ofTasklist(long element) {
        return indexes.count("tasklist-variable-*", term("scopeFlowNodeId", element));
    }

    private static ObjectNode term(String field, long value) {
        ObjectNode query = JSON.createObjectNode();
        query.putObject("term").put(field, value);
        return query;
    }

    private long element(UUID engagement, String step) {
        return Waiting.until(
                IMPORTED_WITHIN, () -> recorded(engagement, step), () -> "The step " + step + " was not reached");
    }

    private Optional<Long> recorded(UUID engagement, String step) {
        try (var connection = stack.database();
                var statement = connection.prepareStatement(
                        "select element_instance_key from step_event where engagement_id = ? and step = ? and kind = 'ENTERED'")) {
            statement.setObject(1, engagement);
            statement.setString(2, step);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
