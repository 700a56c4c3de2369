/**
 * The pages for people: a first floor that shows the work, the engagements and their documents. Each page has one
 * template and one controller; what is shown comes from the application services that the API uses too.
 */
@NullMarked
package io.quicksizer.web.page;

import org.jspecify.annotations.NullMarked;
