/** The connection to the workflow engine: settings, life cycle, deployment of the models and subscription to jobs. */
@NullMarked
package io.quicksizer.workers.platform.engine;

import org.jspecify.annotations.NullMarked;
