/**
 * Sign-in and the roles of calls. How people prove who they are is one exchangeable {@link SignInMethod}; what they may
 * do is checked on every call, at the method.
 */
@NullMarked
package io.quicksizer.web.signin;

import org.jspecify.annotations.NullMarked;
