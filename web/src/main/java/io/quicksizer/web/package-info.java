/**
 * The portal: the REST API, the pages, sign-in, roles and audit. It decides nothing about sizing or workflow; it turns
 * requests into calls of the application services and their answers into responses.
 */
@NullMarked
package io.quicksizer.web;

import org.jspecify.annotations.NullMarked;
