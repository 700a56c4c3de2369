/**
 * People with their roles, groups and team as the identity provider described them at the last sign-in, and the
 * policies that decide who may read, edit and sign off. A refusal is a value that says why; the audit trail keeps it.
 */
@NullMarked
package io.quicksizer.workers.access;

import org.jspecify.annotations.NullMarked;
