package io.quicksizer.workers.sizing;

/** The reasons for refusing an input; each message says how to fix it. */
public enum ProblemCode implements MessageCode {
    VALUE_MISSING("Enter a value."),
    TEXT_TOO_LONG("Shorten this text to at most {0} characters."),
    NUMBER_AMBIGUOUS("“{0}” can mean {1} or {2}; enter the one that you mean as {1} or {2}."),
    TEXT_NOT_PRINTABLE("This text holds invisible or control characters; type it again without them."),

    DAYS_OUT_OF_RANGE("{0} is not between 0 and {1} days; enter a figure in that range."),
    DAYS_TOO_PRECISE("{0} has more than two decimals; round it to 0.01 day."),
    TOTAL_TOO_LARGE("The line items add up to more than {0} days; reduce their days."),

    SIZE_UNKNOWN("“{0}” is not a size; choose N/A, S, M, L or Custom."),
    SIZE_WITHOUT_DAYS("“{0}” has no days at size {1} in the catalogue; choose another size."),

    DURATION_OUT_OF_RANGE("A contract runs from 1 to 5 years, not {0}; choose a number of years in that range."),
    SPREAD_TOO_MANY_YEARS("The contract has {0} years; remove the percentage of year {1}."),
    PERCENT_OUT_OF_RANGE("{0} is not between 0 and 100 percent; enter a percentage in that range."),
    PERCENT_TOO_PRECISE("{0} has more than {1} decimals; round the percentage."),
    SPREAD_ALL_ZERO("Every year has 0 percent; give at least one year a share of the days."),
    SPREAD_NOT_WHOLE("The years add up to {0} percent; change them until they add up to exactly 100."),

    SELECTIONS_MISSING("Select at least one line item."),
    LINE_ITEM_UNKNOWN("“{0}” is not a line item of this catalogue; choose one by its key or exact name."),
    LINE_ITEM_AMBIGUOUS("“{0}” is the name of {1} line items; use the key of the one you mean."),
    LINE_ITEM_TWICE("“{0}” is selected more than once; keep one of them."),
    TOO_MANY_LINE_ITEMS("A sizing holds at most {0} line items; remove some."),

    CUSTOM_SERVICES_MISSING("“{0}” is sized Custom; add at least one service, or choose another size."),
    CUSTOM_DAYS_BELOW_MINIMUM("{0} is less than the minimum of {1} days for a custom service; enter at least {1}."),
    CUSTOM_DAYS_ABOVE_MAXIMUM("{0} is more than the {1} days a custom service may have; enter at most {1}."),
    SERVICE_TWICE("“{0}” is listed more than once for this line item; keep one and add its days up there."),
    SERVICE_UNKNOWN("“{0}” is not a service of this catalogue; choose one of the list or enter a free text."),
    SERVICE_NAME_MISSING("Choose a service of the catalogue, or name the free-text service."),
    TOO_MANY_SERVICES("A line item holds at most {0} custom services; remove some."),
    LINE_ITEM_NOT_CUSTOM("“{0}” is not sized Custom; size it Custom, or remove this service."),

    SCOPE_EMPTY("Choose at least one scope type."),
    SCOPE_TYPE_UNKNOWN("“{0}” is not a scope type of this catalogue; choose one of the list."),
    SCOPE_TYPE_TWICE("“{0}” is chosen more than once; keep one of them."),
    SCOPE_TYPE_WITHOUT_LINE_ITEM("Choose at least one line item of “{0}”, or leave the scope type out."),
    LINE_ITEM_OUT_OF_SCOPE("“{0}” does not belong to “{1}”; choose a line item of that scope type."),
    SCOPE_DROP_UNCONFIRMED("Leaving out a scope type drops {0}; confirm that, or choose the scope type again."),

    STRATEGY_UNKNOWN("“{0}” is not a strategy; choose balanced, coverage or depth."),
    TARGET_TOO_FINE("This target holds more than {0} steps of {1} days; lower the target or use fewer line items.");

    private final String pattern;

    ProblemCode(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
