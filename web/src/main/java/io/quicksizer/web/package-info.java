@NullMarked
package io.quicksizer.web;

import org.jspecify.annotations.NullMarked;
