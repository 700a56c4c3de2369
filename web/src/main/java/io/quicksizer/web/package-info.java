/**
 * The portal: REST API, pages, sign-in, roles and audit. It contains no rules about sizing or workflow: it maps
 * requests to use cases and their results to responses.
 */
@NullMarked
package io.quicksizer.web;

import org.jspecify.annotations.NullMarked;
