/**
 * Sign-in and authorization. Authentication is one exchangeable {@link SignInMethod}; roles are checked on every call,
 * at the method.
 */
@NullMarked
package io.quicksizer.web.signin;

import org.jspecify.annotations.NullMarked;
