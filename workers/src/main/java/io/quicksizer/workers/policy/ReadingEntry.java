package io.quicksizer.workers.policy;

import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.policy.PolicyRange;
import io.quicksizer.processes.policy.PolicyRules;
import io.quicksizer.processes.policy.PolicyRules.Level;
import io.quicksizer.processes.policy.PolicyRules.Rule;
import io.quicksizer.workers.policy.PolicyEntry.LevelEntry;
import io.quicksizer.workers.policy.PolicyEntry.RuleEntry;
import io.quicksizer.workers.sizing.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Parser and validator of the entry of a policy; problems name the field. */
final class ReadingEntry {
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_DAYS = 90;

    private final PolicyProblems problems = new PolicyProblems();
    private final List<ReadingRange> readers = Arrays.stream(PolicyFact.values())
            .map(fact -> new ReadingRange(fact, problems))
            .toList();
    private final PolicyEntry entry;
    private final PolicyRules rules;

    ReadingEntry(PolicyEntry entry) {
        this.entry = entry;
        this.rules = read();
    }

    List<Problem> problems() {
        return problems.found();
    }

    /** Returns the rules, valid only if there are no problems. */
    PolicyRules rules() {
        return rules;
    }

    private PolicyRules read() {
        if (entry.rules().isEmpty()) {
            problems.add("rules", PolicyProblem.RULES_MISSING);
        }
        if (entry.rules().size() > PolicyRules.MOST_RULES) {
            problems.add("rules", PolicyProblem.RULES_TOO_MANY, PolicyRules.MOST_RULES);
        }
        List<Rule> read = new ArrayList<>();
        for (int row = 0; row < entry.rules().size(); row++) {
            read.add(rule(row, entry.rules().get(row)));
        }
        readers.forEach(reader -> reader.count(entry.rules()));
        List<Level> levels = new ArrayList<>();
        for (int row = 0; row < Math.min(entry.levels().size(), PolicyRules.MOST_LEVELS); row++) {
            levels.add(level("levels[" + row + "].", entry.levels().get(row)));
        }
        return new PolicyRules(read, levels);
    }

    private Rule rule(int row, RuleEntry typed) {
        String path = "rules[" + row + "].";
        return new Rule(
                text(path + "name", typed.name()),
                ranges(row, typed),
                whole(path + "levels", typed.levels(), 0, entry.levels().size(), PolicyProblem.LEVELS_OUT_OF_RANGE),
                text(path + "reason", typed.reason()));
    }

    private Map<PolicyFact, PolicyRange> ranges(int row, RuleEntry typed) {
        Map<PolicyFact, PolicyRange> ranges = new EnumMap<>(PolicyFact.class);
        readers.forEach(reader -> ranges.put(reader.fact(), reader.read(row, typed)));
        return ranges;
    }

    private Level level(String path, LevelEntry typed) {
        int limit = whole(path + "limit", typed.limit(), 1, MOST_DAYS, PolicyProblem.LIMIT_OUT_OF_RANGE);
        int reminder = whole(path + "reminder", typed.reminder(), 1, MOST_DAYS, PolicyProblem.LIMIT_OUT_OF_RANGE);
        if (limit > 0 && reminder >= limit) {
            problems.add(path + "reminder", PolicyProblem.REMINDER_TOO_LATE, limit);
        }
        return new Level(
                group(path + "group", typed.group()), limit, reminder, group(path + "escalateTo", typed.escalateTo()));
    }

    private String group(String path, String typed) {
        String name = typed.strip();
        if (!name.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            problems.add(path, PolicyProblem.GROUP_UNREADABLE);
        }
        return name;
    }

    /** Returns the number; if it is missing or out of range, adds a problem and returns the least one. */
    private int whole(String path, String typed, int least, int most, PolicyProblem otherwise) {
        String digits = typed.strip();
        if (digits.matches("\\d{1,4}")) {
            int number = Integer.parseInt(digits);
            if (number >= least && number <= most) {
                return number;
            }
        }
        if (otherwise == PolicyProblem.LEVELS_OUT_OF_RANGE) {
            problems.add(path, otherwise, most);
        } else {
            problems.add(path, otherwise, least, most);
        }
        return least;
    }

    private String text(String path, String typed) {
        String text = typed.strip().replaceAll("\\s+", " ");
        if (text.isEmpty() || text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            problems.add(path, PolicyProblem.TEXT_MISSING, LONGEST_TEXT);
        }
        return text;
    }
}
