/**
 * People with their roles, groups and team as stated by the identity provider at the last sign-in, and the policies
 * that decide who may read, edit and sign off. A refusal is a value with its reason, and is recorded in the audit log.
 */
@NullMarked
package io.quicksizer.workers.access;

import org.jspecify.annotations.NullMarked;
