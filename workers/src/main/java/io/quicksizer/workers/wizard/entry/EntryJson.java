package io.quicksizer.workers.wizard.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.sizing.ContractYears;
import io.quicksizer.workers.wizard.entry.ExpertEntry.Service;
import io.quicksizer.workers.wizard.entry.ScenariosEntry.Group;
import io.quicksizer.workers.wizard.entry.SizingEntry.Line;
import java.util.stream.IntStream;

/**
 * Reads entries from the JSON that Tasklist's forms submit and the API receives; both have the fields that
 * docs/forms.md lists.
 */
public final class EntryJson {
    private EntryJson() {}

    /**
     * An entry of a step; what is no JSON object reads as an entry that mentions nothing.
     *
     * @throws IllegalArgumentException for the sign-off, which is no step of the wizard
     */
    public static StepEntry read(Step step, JsonNode json) {
        JsonFields fields = new JsonFields(json);
        Input<String> action = fields.text(Intent.ACTION);
        StepEntry entry = fields(step, fields);
        return entry.with(new Intent(action, fields.unknown()));
    }

    /** An entry that mentions no field. */
    public static StepEntry empty(Step step) {
        return read(step, MissingNode.getInstance());
    }

    private static StepEntry fields(Step step, JsonFields fields) {
        return switch (step) {
            case CONTEXT -> context(fields);
            case SCOPE ->
                new ScopeEntry(Intent.NONE, fields.texts(ScopeEntry.SCOPE_TYPES), fields.flag(ScopeEntry.CONFIRM_DROP));
            case SCENARIOS -> new ScenariosEntry(Intent.NONE, fields.rows(ScenariosEntry.GROUPS, EntryJson::group));
            case SIZING -> new SizingEntry(Intent.NONE, fields.rows(SizingEntry.LINES, EntryJson::line));
            case EXPERT -> new ExpertEntry(Intent.NONE, fields.rows(ExpertEntry.SERVICES, EntryJson::service));
            case REVIEW ->
                new ReviewEntry(Intent.NONE, fields.text(ReviewEntry.JUMP_TO), fields.text(ReviewEntry.COMMENT));
            case SIGN_OFF -> throw new IllegalArgumentException("the sign-off is no step of the wizard");
        };
    }

    private static ContextEntry context(JsonFields fields) {
        return new ContextEntry(
                Intent.NONE,
                ContextText.each(text -> fields.text(text.field())),
                fields.number(ContextEntry.DURATION_YEARS),
                fields.text(ContextEntry.SPREAD_PRESET),
                IntStream.rangeClosed(1, ContractYears.LONGEST)
                        .mapToObj(year -> fields.number(ContextEntry.year(year)))
                        .toList());
    }

    private static Group group(JsonFields group) {
        return new Group(group.text(ScenariosEntry.KEY), group.texts(ScenariosEntry.SELECTED));
    }

    private static Line line(JsonFields line) {
        return new Line(line.text(SizingEntry.KEY), line.text(SizingEntry.SIZE));
    }

    private static Service service(JsonFields row) {
        return new Service(
                row.text(ExpertEntry.LINE_ITEM),
                row.text(ExpertEntry.SERVICE),
                row.text(ExpertEntry.NAME),
                row.number(ExpertEntry.DAYS),
                row.text(ExpertEntry.NOTE));
    }
}
