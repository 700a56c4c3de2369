package io.quicksizer.web.problem;

/** Default texts of problems, by kind. */
final class ErrorText {
    static final String INTERNAL =
            "Nothing of your request was lost that had been accepted before. Try again; if it happens again, report the"
                    + " correlation id.";

    private ErrorText() {}

    static String of(ProblemKind kind) {
        return switch (kind) {
            case UNREADABLE, INVALID, KEY_REUSED -> "The request is malformed.";
            case NOT_SIGNED_IN -> "Authenticate with an accepted method.";
            case NOT_ALLOWED -> "Your roles do not allow this. The refusal has been recorded.";
            case NOT_FOUND -> "The resource does not exist, or you do not have access to it.";
            case METHOD_NOT_ALLOWED -> "The header Allow lists the supported methods.";
            case NOT_ACCEPTABLE -> "Accept application/json, or the type that the API's description names.";
            case CONFLICT, KEY_IN_USE -> "Read it again and repeat your change.";
            case TOO_LARGE -> "Send less at once; the API's description names the limits.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send application/json, or the type that the API's description names.";
            case VERSION_REQUIRED -> "Send the header If-Match.";
            case TOO_MANY -> "Wait as long as the header Retry-After says.";
            case INTERNAL -> INTERNAL;
            case UNAVAILABLE ->
                "The database is not responding at the moment. Nothing of this request was stored; try again shortly.";
        };
    }
}
