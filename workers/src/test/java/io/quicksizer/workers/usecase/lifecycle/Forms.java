package io.quicksizer.workers.usecase.lifecycle;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.usecase.Office;
import java.util.Map;

/** The forms that people submit for the moves of the reference model. */
final class Forms {
    private static final String SERVICES = """
        {"services":[{"lineItem":"li-audit","service":"FREE_TEXT","name":"Big audit","days":900,"note":""}],
         "action":"continue"}""";

    private static final Map<Place, String> INCOMPLETE = Map.of(
            Place.SCOPE, "{\"scopeTypes\":[],\"confirmDrop\":false,\"action\":\"continue\"}",
            Place.SIZING, "{\"lines\":[{\"key\":\"li-unknown\",\"size\":\"M\"}],\"action\":\"continue\"}",
            Place.REVIEW, "{\"action\":\"jump\"}");

    private Forms() {}

    static Step step(Place place) {
        return Step.valueOf(place.name());
    }

    static String of(Place place, Move move) {
        return switch (move.kind()) {
            case GO_ON -> complete(place, move.variant());
            case INCOMPLETE -> INCOMPLETE.getOrDefault(place, "{\"action\":\"elsewhere\"}");
            case BACK -> "{\"action\":\"back\"}";
            case JUMP -> "{\"action\":\"jump\",\"jumpTo\":\"" + move.target() + "\"}";
            case WITHDRAW -> "{\"action\":\"withdraw\",\"comment\":\"\"}";
        };
    }

    private static String complete(Place place, int variant) {
        return switch (place) {
            case CONTEXT -> context(variant);
            case SIZING ->
                variant == ReferenceEntries.CUSTOM
                        ? Office.entry(Step.SIZING).replace("\"S\"", "\"CUSTOM\"")
                        : Office.entry(Step.SIZING);
            case EXPERT -> SERVICES;
            default -> Office.entry(step(place));
        };
    }

    private static String context(int variant) {
        String plain = Office.entry(Step.CONTEXT);
        return switch (variant) {
            case ReferenceEntries.OTHER_OPPORTUNITY -> plain.replace("OPP-7", "OPP-8");
            case ReferenceEntries.OTHER_NOTES ->
                plain.replace("\"notes\":\"\"", "\"notes\":\"500 days free of charge\"");
            default -> plain;
        };
    }

    static String decision(String word, boolean commented) {
        return "{\"decision\":\"%s\",\"comment\":\"%s\"}".formatted(word, commented ? "said so" : "");
    }
}
