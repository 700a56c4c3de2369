package io.quicksizer.workers.usecase.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was entered in the wizard, and the steps that the planner came along. */
final class ReferenceEntries {
    /** Variant of the context with another opportunity. */
    static final int OTHER_OPPORTUNITY = 1;

    /** Variant of the context with other notes. */
    static final int OTHER_NOTES = 2;

    /** Variant of the sizing that opens expert mode. */
    static final int CUSTOM = 1;

    private final List<Place> way = new ArrayList<>();
    private boolean described;
    private int context;
    private boolean scoped;
    private boolean chosen;
    private boolean sized;
    private boolean custom;
    private boolean services;

    /** Where an accepted entry leads; {@code next} is empty where the entry leaves the wizard or simply goes on. */
    record Accepted(Move.Kind kind, Optional<Place> next) {}

    boolean expertOpen() {
        return custom;
    }

    List<Place> way() {
        return List.copyOf(way);
    }

    /** Number of levels that sign what was entered: much custom work asks two. */
    int levels() {
        return custom ? 2 : 1;
    }

    /** Equal for contents whose sign-offs carry over from one to the other. */
    String content() {
        return "context " + context + (custom ? ", custom" : ", standard");
    }

    /** Whether what a complete engagement holds at a step differs from the plain entry. */
    boolean differFromPlain(Place step) {
        return step == Place.CONTEXT && context != 0 || step == Place.SIZING && custom;
    }

    /** Applies an entry; empty when it has problems and changes nothing. */
    Optional<Accepted> enter(Place step, Move move) {
        Optional<Accepted> accepted =
                switch (move.kind()) {
                    case INCOMPLETE -> Optional.empty();
                    case GO_ON -> complete(step, move.variant()) ? Optional.of(goOn(step)) : Optional.empty();
                    case BACK -> before(step).map(target -> new Accepted(Move.Kind.BACK, Optional.of(target)));
                    case JUMP -> jump(step, move);
                    case WITHDRAW ->
                        step == Place.REVIEW
                                ? Optional.of(new Accepted(Move.Kind.WITHDRAW, Optional.empty()))
                                : Optional.empty();
                };
        accepted.ifPresent(entry -> walk(step, entry));
        return accepted;
    }

    private boolean complete(Place step, int variant) {
        boolean possible =
                switch (step) {
                    case CONTEXT, SCOPE -> true;
                    case SCENARIOS -> scoped;
                    case SIZING -> chosen;
                    case EXPERT -> custom;
                    case REVIEW -> described && scoped && chosen && sized && (!custom || services);
                    default -> false;
                };
        if (possible) {
            store(step, variant);
        }
        return possible;
    }

    private void store(Place step, int variant) {
        switch (step) {
            case CONTEXT -> {
                described = true;
                context = variant;
            }
            case SCOPE -> scoped = true;
            case SCENARIOS -> chosen = true;
            case SIZING -> {
                sized = true;
                custom = variant == CUSTOM;
            }
            case EXPERT -> services = true;
            default -> {}
        }
    }

    private Accepted goOn(Place step) {
        return new Accepted(Move.Kind.GO_ON, step == Place.REVIEW ? Optional.empty() : Optional.of(after(step)));
    }

    private Place after(Place step) {
        List<Place> steps = Place.wizard(custom);
        return steps.get(steps.indexOf(step) + 1);
    }

    private Optional<Accepted> jump(Place step, Move move) {
        Place target = move.target();
        boolean possible = step == Place.REVIEW
                && target != null
                && target != Place.REVIEW
                && Place.wizard(custom).contains(target);
        return possible ? Optional.of(new Accepted(Move.Kind.JUMP, Optional.of(target))) : Optional.empty();
    }

    private Optional<Place> before(Place step) {
        return way.reversed().stream()
                .filter(place -> place != step && (place != Place.EXPERT || custom))
                .findFirst();
    }

    private void walk(Place step, Accepted entry) {
        if (entry.kind() == Move.Kind.BACK) {
            while (!way.isEmpty() && way.removeLast() != entry.next().orElseThrow()) {
                // everything behind the target goes with it
            }
        } else if (way.isEmpty() || way.getLast() != step) {
            way.add(step);
        }
    }
}
