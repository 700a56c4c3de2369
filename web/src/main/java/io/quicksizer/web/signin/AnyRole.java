package io.quicksizer.web.signin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Restriction of a method to people who have any role; what they see is decided by ownership and team. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('ADMIN', 'PLANNER', 'APPROVER', 'VIEWER')")
public @interface AnyRole {}
