package io.quicksizer.workers.branding;

import io.quicksizer.workers.sizing.MessageCode;

/** Reasons why a branding can't be saved; each message says how to fix it. */
enum BrandingProblem implements MessageCode {
    BRANDING_TEAM_UNKNOWN("Nobody belongs to a team “{0}”. Choose one of the teams."),
    BRANDING_NAME_UNFIT("Give a name of 1 to {0} characters."),
    BRANDING_TEXT_TOO_LONG("Shorten the text to {0} characters."),
    BRANDING_TEXT_UNPRINTABLE("No font of the documents has these characters: {0}. Remove them."),
    ACCENT_UNREADABLE("Write the colour as # and six hexadecimal digits, such as #1f5d84."),
    ACCENT_TOO_PALE("The colour has a contrast of {0} to 1 on white paper; choose a darker one, at least {1} to 1."),
    VALIDITY_UNFIT("Choose a validity of 1 to {0} days."),
    LOGO_UNKNOWN("There is no logo of this hash. Add the picture first."),
    LOGO_TOO_LARGE("The file has more than {0} MB. Save the logo smaller."),
    LOGO_TYPE("The logo is no PNG or JPEG picture that can be read. Save it as PNG; SVG is not accepted."),
    LOGO_TOO_MANY_PIXELS("The picture has more than {0} pixels a side or {1} million in all. Save it smaller.");

    private final String pattern;

    BrandingProblem(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
