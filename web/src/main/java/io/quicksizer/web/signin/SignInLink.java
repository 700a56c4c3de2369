package io.quicksizer.web.signin;

/**
 * A sign-in that begins with a link.
 *
 * @param textKey the key of what people read on it
 * @param address a path of this portal
 */
public record SignInLink(String textKey, String address) {}
