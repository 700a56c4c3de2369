package io.quicksizer.web.wizard;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.web.page.FieldProblems;
import io.quicksizer.workers.platform.ReadByTemplates;
import io.quicksizer.workers.wizard.entry.EntryCodec;
import io.quicksizer.workers.wizard.entry.ExpertEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Problems with the input while it is typed. Invalid values are marked at once. Missing values are not, but an existing
 * mark stays until a value is entered.
 *
 * @param all in the order of the fields
 * @param leftOut rows of expert mode whose days do not count because they are invalid
 * @param spreadUnfinished whether the percentages can't be used to spread the days
 */
@ReadByTemplates
public record LiveProblems(List<Live> all, Set<Integer> leftOut, boolean spreadUnfinished) {
    private static final Pattern MEMBER = Pattern.compile("(\\w+)\\[(\\d{1,4})]\\.(\\w+)");
    private static final Pattern SPREAD = Pattern.compile("spread|y[1-5]");
    /** Never marked: the script adapts the percentages to a new duration before anybody could read the mark. */
    private static final String DURATION = "durationYears";

    static final LiveProblems NONE = new LiveProblems(List.of(), Set.of(), false);

    /**
     * A problem.
     *
     * @param id id of the element that shows the field
     * @param marked whether to mark the field although the person has not continued yet
     */
    public record Live(String id, String message, boolean marked) {}

    static LiveProblems of(FieldProblems problems, StepEntry typed) {
        JsonNode fields = EntryCodec.fields(typed);
        List<Live> all = problems.all().stream()
                .map(problem -> new Live(problem.id(), problem.message(), marked(problem.field(), fields)))
                .toList();
        Set<Integer> leftOut = new HashSet<>();
        problems.all().forEach(problem -> {
            Matcher member = MEMBER.matcher(problem.field());
            if (member.matches() && member.group(1).equals(ExpertEntry.SERVICES)) {
                leftOut.add(Integer.valueOf(member.group(2)));
            }
        });
        boolean unfinished = problems.all().stream()
                .anyMatch(problem -> SPREAD.matcher(problem.field()).matches());
        return new LiveProblems(all, Set.copyOf(leftOut), unfinished);
    }

    private static boolean marked(String field, JsonNode fields) {
        if (field.equals(DURATION)) {
            return false;
        }
        Matcher member = MEMBER.matcher(field);
        JsonNode value = member.matches()
                ? fields.path(member.group(1))
                        .path(Integer.parseInt(member.group(2)))
                        .path(member.group(3))
                : fields.path(field);
        return field.equals("spread") || value.isObject() || !value.asText("").isBlank();
    }
}
