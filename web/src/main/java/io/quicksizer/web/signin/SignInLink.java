package io.quicksizer.web.signin;

/**
 * A link that starts a sign-in.
 *
 * @param textKey message key of the link's text
 * @param address a path of this portal
 */
public record SignInLink(String textKey, String address) {}
