package io.quicksizer.web.signin;

/**
 * A way to sign in that begins with a link.
 *
 * @param textKey the key of what people read on it
 * @param address a path of this portal
 */
public record SignInLink(String textKey, String address) {}
